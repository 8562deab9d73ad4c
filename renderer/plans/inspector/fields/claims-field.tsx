import type { Claim } from '../../../../shared/model/state';
import { useEditor, useOfPlan } from '../../editor/editor-context';
import type { Bound } from './bound';
import { createEntry } from './catalogue-options';
import { NumberField } from './number-field';
import { ReferenceField } from './reference-field';
import { column, RowsField } from './rows-field';
import classes from './fields.module.css';

/** Units of pools that are needed while the work goes on. */
export function ClaimsField({
  of,
  label = 'Claims',
}: {
  readonly of: Bound<Claim[] | undefined>;
  readonly label?: string;
}) {
  const editor = useEditor();
  const pools = useOfPlan((plan) => plan.workflow.pools);
  const claims = of.value ?? [];
  const fresh = (): Claim | undefined => {
    const free = pools.find((p) => !claims.some((c) => c.pool === p.key)) ?? pools[0];
    if (free !== undefined) return { pool: free.key, units: 1 };
    createEntry(editor, 'pools', (pool, gesture) => of.change([...claims, { pool, units: 1 }], gesture));
    return undefined;
  };
  return (
    <RowsField<Claim>
      of={of}
      label={label}
      add="Add claim"
      fresh={fresh}
      renderRow={(claim) => (
        <div className={classes.withNumber}>
          <ReferenceField of={column(claim, 'pool')} label="Pool" list="pools" bare />
          <NumberField of={column(claim, 'units')} label="Units" required bare />
        </div>
      )}
    />
  );
}
