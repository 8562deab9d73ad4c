import { Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core';
import type { LiveChoices } from '../../shared/model/freeze';
import type { Scenario } from '../../shared/model/scenario';
import { counted } from '../../shared/report/words/phrases';
import classes from './drill-choices.module.css';

const SPEEDS = [
  { value: '1', label: '×1: real time' },
  { value: '10', label: '×10: an hour in 6 min' },
  { value: '30', label: '×30: an hour in 2 min' },
  { value: '60', label: '×60: an hour in 1 min' },
  { value: '360', label: '×360: an hour in 10 s' },
];

/** A tabletop as most are played: the plan's own times run, people decide, the clock stands while an inject is discussed. */
export const usualChoices = (title: string): LiveChoices => ({
  title,
  completion: 'automatic',
  holdAtInjects: true,
  speed: 60,
});

interface Props {
  readonly scenarios: readonly Scenario[];
  readonly scenario: Scenario | undefined;
  readonly onScenario: (id: string) => void;
  readonly choices: LiveChoices;
  readonly onChoices: (choices: LiveChoices) => void;
}

/** How a plan is to be drilled: the fields that every way of starting a drill has in common. */
export const DrillChoices = ({ scenarios, scenario, onScenario, choices, onChoices }: Props) => (
  <>
    <Select
      label="Scenario"
      allowDeselect={false}
      data={scenarios.map((it) => ({ value: it.id, label: `${it.title} (${counted(it.injects.length, 'inject')})` }))}
      value={scenario?.id ?? null}
      onChange={(id) => id !== null && onScenario(id)}
    />
    <TextInput
      label="Name of the drill"
      value={choices.title}
      onChange={(event) => onChoices({ ...choices, title: event.currentTarget.value })}
    />
    <div>
      <span className={classes.label}>Steps end</span>
      <SegmentedControl
        fullWidth
        aria-label="Steps end"
        data={[
          { value: 'automatic', label: 'at their planned time' },
          { value: 'facilitator', label: 'when I say so' },
        ]}
        value={choices.completion}
        onChange={(completion) => onChoices({ ...choices, completion })}
      />
    </div>
    <Select
      label="Speed of the exercise clock"
      allowDeselect={false}
      data={SPEEDS}
      value={String(choices.speed)}
      onChange={(speed) => speed !== null && onChoices({ ...choices, speed: Number(speed) })}
    />
    <Checkbox
      label="Hold the clock at each inject"
      description="It stops when an inject is released and goes on when you say so."
      checked={choices.holdAtInjects}
      onChange={(event) => onChoices({ ...choices, holdAtInjects: event.currentTarget.checked })}
    />
  </>
);
