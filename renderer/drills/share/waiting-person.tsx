import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SharedPerson, Sharing } from '../../../shared/contract/sharing';
import { PartFields, type Part } from './part-fields';
import classes from './people-list.module.css';
import { askSharing } from './use-sharing';

interface Props {
  readonly person: SharedPerson;
  readonly roles: NonNullable<Sharing['open']>['roles'];
}

/** Somebody in the lobby: let in as what was wished for, or as something else. */
export function WaitingPerson({ person: { id, name, role, plays }, roles }: Props) {
  const [part, setPart] = useState<Part>({ role, plays });
  return (
    <li className={classes.person}>
      <span className={classes.name}>{name}</span>
      <div className={classes.acts}>
        <Button
          size="compact-sm"
          aria-label={`Let ${name} in`}
          onClick={() => void askSharing('share.admit', { id, role: part.role, plays: [...part.plays] })}
        >
          Let in
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`Refuse ${name}`}
          onClick={() => void askSharing('share.refuse', { id })}
        >
          Refuse
        </Button>
      </div>
      <PartFields name={name} part={part} roles={roles} onChange={setPart} />
    </li>
  );
}
