import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { needsReason } from '../../shared/model/finding';
import type { Input } from '../../shared/contract/contract';
import { call } from '../client/client';
import { ErrorNote } from '../ui/error-note';
import { elementOptions, severityOptions, statusOptions, typeOptions } from './finding-words';
import { PickMenu } from './pick-menu';
import classes from './bulk-bar.module.css';

type Change = Input<'findings.bulk'>['change']['change'];

interface Props {
  readonly ids: readonly string[];
  /** How many findings the filters show. */
  readonly shown: number;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
}

/** One change to every finding that is selected; it can be taken back. */
export function BulkBar({ ids, shown, onSelectAll, onClear }: Props) {
  const [trouble, setTrouble] = useState<string>();
  async function change(asked: Change): Promise<void> {
    const done = await call('findings.bulk', { of: { ids: [...ids] }, change: { change: asked } });
    setTrouble(done.ok ? undefined : done.error.message);
    if (done.ok) offerUndo(done.value);
  }
  return (
    <div className={classes.bar} role="toolbar" aria-label="Change the selected findings">
      <span className={classes.count} data-figures>
        {ids.length} selected
      </span>
      <PickMenu label="Status" options={bulkStatuses} onPick={(status) => void change({ status })} />
      <PickMenu label="Severity" options={severityOptions} onPick={(severity) => void change({ severity })} />
      <PickMenu label="Type" options={typeOptions} onPick={(type) => void change({ type })} />
      <PickMenu label="Element" options={elementOptions} onPick={(element) => void change({ element })} />
      <OwnerField onSet={(owner) => void change({ owner })} />
      <TextInput
        className={classes.due}
        aria-label="Due date of the selected findings"
        type="date"
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== '') void change({ due: currentTarget.value });
        }}
      />
      {trouble !== undefined && <ErrorNote>{trouble}</ErrorNote>}
      <span className={classes.end}>
        {ids.length < shown && (
          <Button variant="subtle" onClick={onSelectAll}>
            All {shown}
          </Button>
        )}
        <Button variant="default" onClick={onClear}>
          Clear
        </Button>
      </span>
    </div>
  );
}

/** What needs a reason, a target or proof of its own is set one by one. */
const bulkStatuses = statusOptions.filter(
  ({ value }) => !needsReason(value) && value !== 'duplicate' && value !== 'verified',
);

function OwnerField({ onSet }: { readonly onSet: (owner: string) => void }) {
  const [owner, setOwner] = useState('');
  return (
    <form
      className={classes.owner}
      onSubmit={(event) => {
        event.preventDefault();
        if (owner.trim() !== '') onSet(owner.trim());
      }}
    >
      <TextInput
        aria-label="Owner of the selected findings"
        placeholder="Owner, then Enter"
        maxLength={500}
        dir="auto"
        value={owner}
        onChange={({ currentTarget }) => setOwner(currentTarget.value)}
      />
    </form>
  );
}

function offerUndo({ changed, undo }: { readonly changed: number; readonly undo: string }): void {
  const id = notifications.show({
    autoClose: 15_000,
    message: (
      <span className={classes.undo}>
        {changed === 1 ? 'One finding changed.' : `${changed} findings changed.`}
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
