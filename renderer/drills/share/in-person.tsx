import { Button } from '@mantine/core';
import type { SharedPerson, Sharing } from '../../../shared/contract/sharing';
import { formatClock } from '../../ui/wall-time';
import { StatusShape } from '../../ui/status-shape';
import { PartFields } from './part-fields';
import classes from './people-list.module.css';
import { askSharing } from './use-sharing';

interface Props {
  readonly person: SharedPerson;
  readonly roles: NonNullable<Sharing['open']>['roles'];
}

/** Somebody who is in: whether they are there now, as what, and the way out. */
export function InPerson({ person, roles }: Props) {
  const { id, name, role, plays, present } = person;
  return (
    <li className={classes.person}>
      <span className={classes.name}>
        {name}
        <span className={classes.presence}>
          <StatusShape status={present ? 'done' : 'paused'} size={12} />
          {presenceWords(person)}
        </span>
      </span>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`Remove ${name}`}
        onClick={() => void askSharing('share.remove', { id })}
      >
        Remove
      </Button>
      <PartFields
        name={name}
        part={{ role, plays }}
        roles={roles}
        onChange={(part) => void askSharing('share.role', { id, role: part.role, plays: [...part.plays] })}
      />
    </li>
  );
}

export function presenceWords({ present, latencyMs, lastSeen, saved }: SharedPerson): string {
  const words = saved === 0 ? '' : `, ${saved} ${saved === 1 ? 'entry' : 'entries'} saved`;
  if (!present) return `away since ${formatClock(lastSeen)}${words}`;
  return `here${latencyMs === undefined ? '' : `, ${latencyMs} ms`}${words}`;
}
