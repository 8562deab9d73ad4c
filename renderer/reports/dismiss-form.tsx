import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import classes from './report-screen.module.css';

interface Props {
  readonly isBusy: boolean;
  readonly onDismiss: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Why a proposal is not taken up: it stays on record. */
export function DismissForm({ isBusy, onDismiss, onCancel }: Props) {
  const [reason, setReason] = useState('');
  const dismiss = (): void => {
    if (reason.trim() !== '') onDismiss(reason.trim());
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        dismiss();
      }}
    >
      <Textarea
        label="Reason for dismissing it"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={20_000}
        autoFocus
        dir="auto"
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) dismiss();
          if (event.key === 'Escape') onCancel();
        }}
      />
      <div className={classes.buttons}>
        <Button type="submit" size="compact-sm" disabled={isBusy || reason.trim() === ''}>
          Dismiss
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
          Keep it
        </Button>
      </div>
    </form>
  );
}
