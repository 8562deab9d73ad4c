import { Select } from '@mantine/core';
import type { Workflow } from '../../../shared/model/workflow';
import { REVEALS, revealOf, type Reveal } from './reveal-rule';
import classes from './reveal-select.module.css';

interface Props {
  readonly reveal: Reveal | undefined;
  readonly workflow: Workflow;
  readonly onChange: (reveal: Reveal | undefined) => void;
}

/** When players learn of the effects: what is true and what is known differ until then. */
export function RevealSelect({ reveal, workflow, onChange }: Props) {
  const steps = workflow.states.filter(({ kind }) => kind === 'step');
  return (
    <div className={classes.pair}>
      <Select
        size="xs"
        label="Players learn of the effects"
        allowDeselect={false}
        data={REVEALS.filter(({ value }) => value !== 'step' || steps.length > 0)}
        value={reveal?.kind ?? 'message'}
        onChange={(kind) => kind !== null && onChange(revealOf(kind, workflow))}
      />
      {reveal?.kind === 'step' && (
        <Select
          size="xs"
          label="Step that shows them"
          allowDeselect={false}
          searchable
          data={steps.map(({ id, name }) => ({ value: id, label: name }))}
          value={reveal.step}
          onChange={(step) => step !== null && onChange({ kind: 'step', step })}
        />
      )}
    </div>
  );
}
