import { Button, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { needsReason, type Finding, type FindingStatus } from '../../shared/model/finding';
import { call } from '../client/client';
import { ErrorNote } from '../ui/error-note';
import { FindingPicker } from './finding-picker';
import { statusOptions } from './finding-words';
import classes from './finding-form.module.css';

interface Props {
  readonly finding: Finding;
}

/** The status; what sets a finding aside asks why, and a duplicate of what. Closing is for proof alone. */
export function StatusField({ finding }: Props) {
  const { id, status, statusLog } = finding;
  const [asked, setAsked] = useState<FindingStatus>();
  const [trouble, setTrouble] = useState<string>();
  const why = statusLog?.findLast(({ to }) => to === status)?.reason;

  async function set(next: FindingStatus, more: { reason?: string; duplicateOf?: string } = {}): Promise<void> {
    const { reason, duplicateOf } = more;
    const change = { status: next, ...(duplicateOf !== undefined && { duplicateOf }) };
    const saved = await call('findings.update', { id, change, ...(reason !== undefined && { reason }) });
    setTrouble(saved.ok ? undefined : saved.error.message);
    if (saved.ok) setAsked(undefined);
  }
  function choose(next: FindingStatus): void {
    if (needsReason(next) || next === 'duplicate') setAsked(next);
    else void set(next);
  }

  return (
    <div className={classes.form}>
      <Select
        label="Status"
        data={statusOptions.filter(({ value }) => value !== 'verified' || status === 'verified')}
        value={asked ?? status}
        allowDeselect={false}
        description={why}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(next) => next && choose(next)}
      />
      {asked === 'duplicate' && (
        <FindingPicker
          label="Duplicate of"
          except={id}
          autoFocus
          onPick={(duplicateOf) => void set('duplicate', { duplicateOf })}
        />
      )}
      {asked !== undefined && needsReason(asked) && (
        <WhyForm label={`Why it is ${asked}`} onSay={(reason) => void set(asked, { reason })} />
      )}
      {asked !== undefined && (
        <div>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAsked(undefined)}>
            Leave it {status}
          </Button>
        </div>
      )}
      {trouble !== undefined && <ErrorNote>{trouble}</ErrorNote>}
    </div>
  );
}

function WhyForm({ label, onSay }: { readonly label: string; readonly onSay: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onSay(reason.trim());
      }}
    >
      <Textarea
        label={label}
        autosize
        autoFocus
        minRows={2}
        maxLength={20_000}
        dir="auto"
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div>
        <Button type="submit" size="compact-sm" disabled={reason.trim() === ''}>
          Say so
        </Button>
      </div>
    </form>
  );
}
