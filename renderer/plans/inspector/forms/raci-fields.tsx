import type { Step } from '../../../../shared/model/state';
import { patched } from '../../../../shared/editing/command';
import { part, type Bound } from '../fields/bound';
import { ReferenceField, ReferencesField } from '../fields/reference-field';
import classes from '../inspector.module.css';

type Raci = NonNullable<Step['raci']>;

/** Accountable, consulted, informed. The owner is responsible. */
export function RaciFields({ of }: { readonly of: Bound<Raci | undefined> }) {
  const raci = of.value ?? {};
  const field = <K extends keyof Raci>(name: K): Bound<Raci[K]> =>
    part(of, raci[name], (next) => {
      const changed = patched(raci, { [name]: next }) as Raci;
      return Object.keys(changed).length > 0 ? changed : undefined;
    });
  return (
    <>
      <p className={classes.hint}>The owner is responsible for the work itself.</p>
      <ReferenceField of={field('accountable')} label="Accountable" list="roles" otherwise="nobody" />
      <ReferencesField of={field('consulted')} label="Consulted" list="roles" />
      <ReferencesField of={field('informed')} label="Informed" list="roles" />
    </>
  );
}
