import { Button } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useRoom } from '../room/room-context';
import { hiddenUntil } from './hidden-words';
import classes from './secrets.module.css';

/** Released injects whose effects the room does not know yet, each to be told before its rule says so. */
export function Secrets() {
  const { folds, workflow, give, toBoard } = useRoom();
  const { secrets } = folds.known;
  if (secrets.length === 0) return null;
  return (
    <section className={classes.secrets} aria-label="Hidden from the room">
      <h3 className={classes.heading}>
        <IconEyeOff size={14} aria-hidden /> Hidden from the room
      </h3>
      <ul className={classes.list}>
        {secrets.map((inject) => (
          <li key={inject.id} className={classes.secret}>
            <span className={classes.text}>
              {inject.no} {inject.title}
              <span className={classes.until}>{hiddenUntil(inject, workflow)}</span>
            </span>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => {
                void give({ kind: 'reveal', inject: inject.id });
                toBoard();
              }}
            >
              Tell
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
