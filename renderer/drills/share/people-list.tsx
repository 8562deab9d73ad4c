import { Button, Switch } from '@mantine/core';
import type { SharedPerson, Sharing } from '../../../shared/contract/sharing';
import { InPerson } from './in-person';
import classes from './people-list.module.css';
import { WaitingPerson } from './waiting-person';
import { askSharing } from './use-sharing';

/** The lobby first, then who is in; and how much players may do themselves. */
export function PeopleList({ shared }: { readonly shared: NonNullable<Sharing['open']> }) {
  const { people, roles, allow } = shared;
  const waiting = people.filter(({ state }) => state === 'waiting');
  const inside = people.filter(({ state }) => state === 'in');
  return (
    <div className={classes.people}>
      {waiting.length > 0 && (
        <section aria-label="Lobby">
          <div className={classes.top}>
            <h3 className={classes.heading} data-waits>
              Waiting to be let in · {waiting.length}
            </h3>
            {waiting.length > 1 && (
              <Button size="compact-xs" variant="default" onClick={() => void letAllIn(waiting)}>
                Let all in as wished
              </Button>
            )}
          </div>
          <ul className={classes.list}>
            {waiting.map((person) => (
              <WaitingPerson key={person.id} person={person} roles={roles} />
            ))}
          </ul>
        </section>
      )}
      <section aria-label="In the drill">
        <h3 className={classes.heading}>In the drill · {inside.length}</h3>
        {inside.length === 0 && (
          <p className={classes.soft}>Nobody yet. Whoever joins waits here until you let them in.</p>
        )}
        <ul className={classes.list}>
          {inside.map((person) => (
            <InPerson key={person.id} person={person} roles={roles} />
          ))}
        </ul>
      </section>
      <fieldset className={classes.allow}>
        <legend className={classes.heading}>Players may themselves</legend>
        <Switch
          size="xs"
          label="report steps of their role done or failed, and who was told"
          checked={allow.steps}
          onChange={(event) => void askSharing('share.allow', { ...allow, steps: event.currentTarget.checked })}
        />
        <Switch
          size="xs"
          label="choose at decisions of their role"
          checked={allow.decisions}
          onChange={(event) => void askSharing('share.allow', { ...allow, decisions: event.currentTarget.checked })}
        />
      </fieldset>
    </div>
  );
}

async function letAllIn(waiting: readonly SharedPerson[]): Promise<void> {
  for (const { id, role, plays } of waiting) await askSharing('share.admit', { id, role, plays });
}
