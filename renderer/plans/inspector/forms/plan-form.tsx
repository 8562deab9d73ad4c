import { Anchor } from '@mantine/core';
import type { Workflow } from '../../../../shared/model/workflow';
import { formatDay } from '../../../ui/wall-time';
import { freshKeys } from '../../../../shared/editing/fresh-key';
import { useEditor, usePlan } from '../../editor/editor-context';
import { showScenario } from '../../editor/show-view';
import { fieldsOf, orElse, part, type Bound } from '../fields/bound';
import { column, RowsField } from '../fields/rows-field';
import { StateField } from '../fields/states-field';
import { TextField } from '../fields/text-field';
import { MeasuredSteps } from '../learned/measured-steps';
import { ProblemsOf } from '../problems-of';
import { Section } from '../section';
import classes from '../inspector.module.css';

type Activation = NonNullable<Workflow['activation']>;
type Criterion = Activation['criteria'][number];

/** What the plan is called, what it is for, when it is activated. */
export function PlanForm() {
  const editor = useEditor();
  const { workflow, scenarios } = usePlan();
  const f = fieldsOf(workflow, (set, what, gesture) =>
    editor.perform('plan.edit', { set, what }, { gesture, quiet: true }),
  );
  return (
    <>
      <div className={classes.top}>
        <ProblemsOf kind="workflow" id={workflow.id} />
        <TextField of={f('title', 'title')} label="Title" required />
        <TextField of={f('summary', 'summary')} label="Summary" long />
        <StateField
          of={f('initial', 'start')}
          label="Starts with"
          otherwise="the first state"
          among={(s) => s.parent === undefined}
        />
      </div>
      <Section title="Activation" holds="activation" summary={workflow.activation?.authority}>
        <ActivationFields of={f('activation', 'activation')} />
      </Section>
      <MeasuredSteps />
      <Section title="Scenarios" holds="scenarios" summary={String(scenarios.length)}>
        {scenarios.map((s) => (
          <Anchor
            key={s.id}
            component="button"
            type="button"
            className={classes.scenario}
            onClick={() => showScenario(editor, { scenario: s.id })}
          >
            {s.title}: {s.injects.length} injects
          </Anchor>
        ))}
      </Section>
      {workflow.inspiredBy && (
        <Section title="Based on" holds="inspiredBy" summary={workflow.inspiredBy.event}>
          <p className={classes.hint}>
            {workflow.inspiredBy.event}, {formatDay(workflow.inspiredBy.date)}. {workflow.inspiredBy.note}
          </p>
          {workflow.inspiredBy.sources.map((s) => (
            <p key={s.id} className={classes.hint}>
              {s.id}: {s.what}
            </p>
          ))}
        </Section>
      )}
    </>
  );
}

function ActivationFields({ of }: { readonly of: Bound<Activation | undefined> }) {
  const editor = useEditor();
  const activation = of.value ?? { authority: '', criteria: [] };
  const put = (next: Activation): Activation | undefined =>
    next.authority === '' && next.criteria.length === 0 ? undefined : next;
  return (
    <>
      <TextField
        of={part(of, activation.authority, (authority = '') => put({ ...activation, authority }))}
        label="Who may activate the plan"
      />
      <RowsField<Criterion>
        of={part<Activation | undefined, Criterion[] | undefined>(of, activation.criteria, (criteria = []) =>
          put({ ...activation, criteria }),
        )}
        label="Criteria"
        add="Add criterion"
        fresh={() => ({ id: freshKeys(editor.plan())('criterion'), text: '' })}
        renderRow={(criterion) => <TextField of={orElse(column(criterion, 'text'), '')} label="Criterion" long bare />}
      />
    </>
  );
}
