import type { Step } from '../../../../shared/model/state';
import { useEditor, useOfPlan } from '../../editor/editor-context';
import type { Bound } from './bound';
import { createEntry } from './catalogue-options';
import { DurationField } from './duration-field';
import { NumberField } from './number-field';
import { ReferenceField } from './reference-field';
import { column, RowsField } from './rows-field';
import classes from './fields.module.css';

type Restored = NonNullable<Step['restores']>[number];
type Set = NonNullable<Step['sets']>[number];

function useFresh(of: Bound<Restored[] | undefined> | Bound<Set[] | undefined>) {
  const editor = useEditor();
  const services = useOfPlan((plan) => plan.workflow.services);
  const rows = of.value ?? [];
  return (): { service: string; level: number } | undefined => {
    const free = services.find((s) => !rows.some((r) => r.service === s.key)) ?? services[0];
    if (free !== undefined) return { service: free.key, level: 100 };
    createEntry(editor, 'services', (service, gesture) => of.change([...rows, { service, level: 100 }], gesture));
    return undefined;
  };
}

/** What the step brings back when it is done: at least this level, with data of this age. */
export function RestoresField({ of }: { readonly of: Bound<Restored[] | undefined> }) {
  const fresh = useFresh(of);
  return (
    <RowsField<Restored>
      of={of}
      label="Restores services to at least"
      add="Add service"
      fresh={fresh}
      renderRow={(restored) => (
        <div className={classes.cells}>
          <ReferenceField of={column(restored, 'service')} label="Service" list="services" bare />
          <div className={classes.pair}>
            <NumberField of={column(restored, 'level')} label="Level" unit="%" required bare />
            <DurationField of={column(restored, 'dataLoss')} label="Data lost" placeholder="no data lost" bare />
          </div>
        </div>
      )}
    />
  );
}

/** Levels set outright when the step is done, up or down. */
export function SetsField({ of }: { readonly of: Bound<Set[] | undefined> }) {
  const fresh = useFresh(of);
  return (
    <RowsField<Set>
      of={of}
      label="Sets services to exactly"
      add="Add service"
      fresh={fresh}
      renderRow={(set) => (
        <div className={classes.withNumber}>
          <ReferenceField of={column(set, 'service')} label="Service" list="services" bare />
          <NumberField of={column(set, 'level')} label="Level" unit="%" required bare />
        </div>
      )}
    />
  );
}
