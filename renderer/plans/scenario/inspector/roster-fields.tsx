import type { RosterEntry, RosterPerson } from '../../../../shared/model/roster';
import { usePlan } from '../../editor/editor-context';
import { orElse, part, type Bound } from '../../inspector/fields/bound';
import { column, RowsField } from '../../inspector/fields/rows-field';
import { TextField } from '../../inspector/fields/text-field';
import classes from '../../inspector/inspector.module.css';
import fieldClasses from '../../inspector/fields/fields.module.css';

/** Who plays which role of the plan, the primary first; the facilitator pack and the roll call go by it. */
export function RosterFields({ of }: { readonly of: Bound<RosterEntry[] | undefined> }) {
  const { workflow } = usePlan();
  const roster = of.value ?? [];
  if (workflow.roles.length === 0)
    return <p className={classes.hint}>A roster says who plays the roles of the plan. It has none yet.</p>;
  return (
    <div data-field={of.field} className={fieldClasses.group}>
      {workflow.roles.map(({ key, name }) => {
        const people = roster.find(({ role }) => role === key)?.people ?? [];
        const others = roster.filter(({ role }) => role !== key);
        const put = (next: RosterPerson[] | undefined): RosterEntry[] | undefined => {
          const all = next === undefined ? others : [...others, { role: key, people: next }];
          return all.length === 0 ? undefined : all;
        };
        return (
          <RowsField<RosterPerson>
            key={key}
            of={part<RosterEntry[] | undefined, RosterPerson[] | undefined>(of, people, put)}
            label={name}
            add={people.length === 0 ? 'Add primary' : 'Add back-up'}
            fresh={() => ({ name: '' })}
            renderRow={(person, index) => (
              <div className={fieldClasses.pair}>
                <TextField
                  of={orElse(column(person, 'name'), '')}
                  label={`${index === 0 ? 'Primary' : `Back-up ${index}`} of ${name}`}
                  placeholder={index === 0 ? 'Primary' : `Back-up ${index}`}
                  bare
                />
                <TextField
                  of={column(person, 'contact')}
                  label={`Contact of ${index === 0 ? 'the primary' : `back-up ${index}`} of ${name}`}
                  placeholder="Telephone, mail"
                  bare
                />
              </div>
            )}
          />
        );
      })}
    </div>
  );
}
