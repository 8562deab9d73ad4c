import { Button, Checkbox, Modal, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import type { RunSettings } from '../../../shared/model/run';
import { call } from '../../client/client';
import { address, go } from '../../client/navigation';
import { useStore } from '../../client/store';
import { ErrorNote } from '../../ui/error-note';
import { useEditor, usePlan } from '../editor/editor-context';
import { useLeadTo } from '../editor/use-lead-to';
import { ProblemLine } from '../outline/problem-line';
import classes from './start-drill.module.css';

/** How the plan is to be drilled; starting leads to the control room. Errors of the plan come first, each leading to its field. */
export function StartDrill({ onClose }: { readonly onClose: () => void }) {
  const problems = useStore(useEditor().problems).filter((p) => p.severity === 'error');
  return (
    <Modal opened onClose={onClose} title="Drill this plan" size="md" transitionProps={{ duration: 0 }}>
      {problems.length > 0 ? <ErrorsFirst onClose={onClose} /> : <Settings />}
    </Modal>
  );
}

function ErrorsFirst({ onClose }: { readonly onClose: () => void }) {
  const leadTo = useLeadTo();
  const problems = useStore(useEditor().problems).filter((p) => p.severity === 'error');
  return (
    <div className={classes.form}>
      <p className={classes.lead}>
        {problems.length === 1 ? 'One error keeps' : `${problems.length} errors keep`} this plan from being drilled.
      </p>
      <ul className={classes.errors}>
        {problems.map((problem, n) => (
          <li key={n}>
            <ProblemLine
              problem={problem}
              onClick={() => {
                onClose();
                leadTo(problem.place);
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

const SPEEDS = [
  { value: '1', label: 'Real time' },
  { value: '10', label: '× 10: an hour in 6 min' },
  { value: '60', label: '× 60: an hour in 1 min' },
  { value: '360', label: '× 360: an hour in 10 s' },
];

function Settings() {
  const editor = useEditor();
  const { workflow, scenarios } = usePlan();
  const [title, setTitle] = useState(workflow.title);
  const [scenarioId, setScenarioId] = useState(scenarios[0]?.id);
  const [completion, setCompletion] = useState<RunSettings['completion']>('automatic');
  const [holdAtInjects, setHold] = useState(true);
  const [speed, setSpeed] = useState('60');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const scenario = scenarios.find((s) => s.id === scenarioId);

  const start = async (): Promise<void> => {
    if (scenario === undefined) return;
    setBusy(true);
    await editor.saver.flush();
    const settings: RunSettings = {
      title: title.trim() || workflow.title,
      conduct: 'live',
      completion,
      decisions: 'facilitator',
      chance: { kind: 'planned' },
      holdAtInjects,
      speed: Number(speed),
    };
    const started = await call('runs.start', { frozen: { workflow, scenario, settings }, planId: editor.id });
    setBusy(false);
    if (started.ok) go(address('drills', started.value.runId));
    else setRefusal(started.error.message);
  };

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <TextInput
        data-autofocus
        label="Title of the drill"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Select
        label="Scenario"
        data={scenarios.map((s) => ({ value: s.id, label: `${s.title} (${s.injects.length} injects)` }))}
        value={scenarioId ?? null}
        onChange={(next) => setScenarioId(next ?? undefined)}
        allowDeselect={false}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
      <div>
        <div className={classes.label}>Steps end</div>
        <SegmentedControl
          fullWidth
          value={completion}
          onChange={(next) => setCompletion(next)}
          data={[
            { value: 'automatic', label: 'At their planned time' },
            { value: 'facilitator', label: 'When you say so' },
          ]}
        />
      </div>
      <Select
        label="Speed of the exercise clock"
        data={SPEEDS}
        value={speed}
        onChange={(next) => setSpeed(next ?? speed)}
        allowDeselect={false}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
      <Checkbox
        label="Hold the clock at each inject"
        description="It stops when an inject is released and goes on when you say so."
        checked={holdAtInjects}
        onChange={(event) => setHold(event.currentTarget.checked)}
      />
      {scenario === undefined && <ErrorNote>This plan has no scenario to drill.</ErrorNote>}
      {refusal !== undefined && <ErrorNote>{refusal}</ErrorNote>}
      <div className={classes.actions}>
        <Button
          type="submit"
          leftSection={<IconPlayerPlay size={14} />}
          loading={busy}
          disabled={scenario === undefined}
        >
          Start drill
        </Button>
      </div>
    </form>
  );
}
