import { freshKeys } from '../../../../shared/editing/fresh-key';
import type { Decision, Option } from '../../../../shared/model/state';
import { counted } from '../../../../shared/report/words/phrases';
import { useEditor, useOfPlan } from '../../editor/editor-context';
import { part, type Bound, type FieldOf } from '../fields/bound';
import { ChoiceField } from '../fields/choice-field';
import { DistributionField } from '../fields/distribution-field';
import { DurationField } from '../fields/duration-field';
import { GuardField } from '../fields/guard-field';
import { NumberField } from '../fields/number-field';
import { ReferenceField } from '../fields/reference-field';
import { column, RowsField } from '../fields/rows-field';
import { TextField } from '../fields/text-field';
import { Section } from '../section';
import { OwnerFields } from './owner-fields';
import { Ways } from './ways';
import classes from '../fields/fields.module.css';

interface Props {
  readonly decision: Decision;
  readonly f: FieldOf<Decision>;
}

type Loss = NonNullable<Option['dataLoss']>[number];

export function DecisionForm({ decision, f }: Props) {
  const editor = useEditor();
  const fresh = (): Option => ({ id: freshKeys(editor.plan())('option'), label: 'New option' });
  return (
    <>
      <Section title="Options" holds="options defaultOption" summary={counted(decision.options.length, 'option')}>
        <RowsField<Option>
          of={f('options', 'options')}
          label="Options, in the order in which they leave"
          add="Add option"
          atLeastOne
          fresh={fresh}
          renderRow={(option) => <OptionFields of={option} isDefault={option.value.id === decision.defaultOption} />}
        />
        <ChoiceField
          of={f('defaultOption', 'default option')}
          label="Taken at the deadline"
          otherwise="none"
          options={decision.options.map((o) => ({ value: o.id, label: o.label }))}
        />
      </Section>
      <Section title="Time" holds="duration time deadline approval timeout">
        <DistributionField
          of={f('time', 'decision time')}
          label="Time to decide, in a simulation"
          otherwise="none: at once"
        />
        <DurationField of={f('deadline', 'deadline')} label="Deadline, from entering" />
      </Section>
      <Section title="Owner and resources" holds="owner marks claims claimOrder speedPool needs vendors onLoss">
        <OwnerFields of={f('owner', 'owner')} marks={f('marks', 'zero point')} />
      </Section>
      <Section title="Ways out" holds="port">
        <Ways state={decision} />
      </Section>
    </>
  );
}

function OptionFields({ of, isDefault }: { readonly of: Bound<Option>; readonly isDefault: boolean }) {
  return (
    <div className={classes.cells}>
      <div className={classes.withNumber}>
        <TextField of={column(of, 'label')} label="Option" required bare />
        <NumberField of={column(of, 'weight')} label="Weight in a simulation" placeholder="weight" bare />
      </div>
      <details>
        <summary className={classes.sentence}>
          {isDefault ? 'Default. ' : ''}
          {[of.value.guard && 'has a condition', of.value.dataLoss && 'loses data'].filter(Boolean).join(', ') ||
            'Condition, data loss'}
        </summary>
        <div className={classes.group}>
          <GuardField of={column(of, 'guard')} label="Can be chosen only if" />
          <LossFields of={column(of, 'dataLoss')} />
        </div>
      </details>
    </div>
  );
}

function LossFields({ of }: { readonly of: Bound<Loss[] | undefined> }) {
  const services = useOfPlan((plan) => plan.workflow.services);
  const [first] = services;
  return (
    <RowsField<Loss>
      of={of}
      label="Data lost by this choice"
      add="Add service"
      fresh={() => first && { service: first.key, age: 0 }}
      renderRow={(loss) => (
        <div className={classes.pair}>
          <ReferenceField of={column(loss, 'service')} label="Service" list="services" bare />
          <DurationField
            of={part(loss, loss.value.age, (age) => (age === undefined ? undefined : { ...loss.value, age }))}
            label="Age"
            required
            bare
          />
        </div>
      )}
    />
  );
}
