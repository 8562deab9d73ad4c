import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Input } from '../../shared/contract/contract';
import { call } from '../client/client';
import classes from './bulk-bar.module.css';

export type BulkChange = Input<'findings.bulk'>['change']['change'];
export type Of = Input<'findings.bulk'>['of'];

/** Changes findings together and offers to take it back. Gives the sentence of a refusal. */
export async function changeTogether(of: Of, change: BulkChange): Promise<string | undefined> {
  const done = await call('findings.bulk', { of, change: { change } });
  if (!done.ok) return done.error.message;
  if (done.value.changed > 0) offerUndo(done.value);
  return undefined;
}

function offerUndo({ changed, undo }: { readonly changed: number; readonly undo: string }): void {
  const id = notifications.show({
    autoClose: 15_000,
    message: (
      <span className={classes.undo}>
        {changed === 1 ? 'One finding changed.' : `${changed.toLocaleString('en')} findings changed.`}
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            void takeBack(undo);
          }}
        >
          Undo
        </Button>
      </span>
    ),
  });
}

async function takeBack(undo: string): Promise<void> {
  const taken = await call('findings.undo', { undo });
  if (!taken.ok) notifications.show({ message: taken.error.message });
  else if (taken.value.left > 0)
    notifications.show({ message: `${taken.value.left} were changed since and stay as they are.` });
}
