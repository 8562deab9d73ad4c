import { useOfPlan } from '../../editor/editor-context';
import type { Bound } from '../fields/bound';
import { ChoiceField } from '../fields/choice-field';
import { ReferenceField } from '../fields/reference-field';
import classes from '../inspector.module.css';

interface Props {
  readonly of: Bound<string | undefined>;
  readonly marks: Bound<'detection' | 'declaration' | undefined>;
}

/** Who owns it, who stands in, and whether leaving it is a zero point of the exercise. */
export function OwnerFields({ of, marks }: Props) {
  const roles = useOfPlan((plan) => plan.workflow.roles);
  const owner = roles.find((r) => r.key === of.value);
  const backups = (owner?.backups ?? []).map((key) => roles.find((r) => r.key === key)?.name ?? key);
  return (
    <>
      <div>
        <ReferenceField of={of} label="Owner" list="roles" otherwise="nobody" />
        {backups.length > 0 && <p className={classes.hint}>Back-up: {backups.join(', then ')}</p>}
      </div>
      <ChoiceField
        of={marks}
        label="Marks the instant of"
        otherwise="nothing"
        options={[
          { value: 'detection', label: 'Detection' },
          { value: 'declaration', label: 'Declaration' },
        ]}
      />
    </>
  );
}
