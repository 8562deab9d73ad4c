import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { needsReason } from '../../shared/model/finding';
import type { FindingQuery } from '../../shared/model/finding-query';
import { ErrorNote } from '../ui/error-note';
import { elementOptions, severityOptions, statusOptions, typeOptions } from './finding-words';
import { changeTogether, type BulkChange } from './bulk-edit';
import { PickMenu } from './pick-menu';
import type { Picked } from './picked';
import classes from './bulk-bar.module.css';

interface Props {
  readonly picked: Picked;
  /** How many findings the filters show, and by which question. */
  readonly total: number;
  readonly query: FindingQuery;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
}

/** One change to every finding that is selected; it can be taken back. */
export function BulkBar({ picked, total, query, onSelectAll, onClear }: Props) {
  const [trouble, setTrouble] = useState<string>();
  const count = picked === 'all' ? total : picked.size;
  async function change(asked: BulkChange): Promise<void> {
    setTrouble(await changeTogether(picked === 'all' ? { query } : { ids: [...picked] }, asked));
  }
  return (
    <div className={classes.bar} role="toolbar" aria-label="Change the selected findings">
      <span className={classes.count} data-figures>
        {count.toLocaleString('en')} selected
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
        {count < total && (
          <Button variant="subtle" onClick={onSelectAll}>
            All {total.toLocaleString('en')}
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
