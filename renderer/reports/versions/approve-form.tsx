import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../client/client';
import { ErrorNote } from '../../ui/error-note';
import classes from '../report-screen.module.css';

interface Props {
  readonly runId: string;
  readonly no: number;
  readonly onClose: () => void;
}

/** Somebody answers for a version, by name and role. It cannot be taken back: a later version takes its place. */
export function ApproveForm({ runId, no, onClose }: Props) {
  const [by, setBy] = useState('');
  const [role, setRole] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const approve = async (): Promise<void> => {
    const approved = await call('editions.approve', { runId, no, by: by.trim(), role: role.trim() });
    setTrouble(approved.ok ? undefined : approved.error.message);
    if (approved.ok) onClose();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void approve();
      }}
    >
      <TextInput
        size="xs"
        label="Approved by"
        autoFocus
        dir="auto"
        maxLength={500}
        value={by}
        onChange={({ currentTarget }) => setBy(currentTarget.value)}
      />
      <TextInput
        size="xs"
        label="Role"
        dir="auto"
        maxLength={500}
        value={role}
        onChange={({ currentTarget }) => setRole(currentTarget.value)}
      />
      <p className={classes.text}>
        It stands on every page of version {no}. It is not taken back; a later version can follow.
      </p>
      <div className={classes.buttons}>
        <Button type="submit" size="compact-sm" disabled={by.trim() === '' || role.trim() === ''}>
          Approve version {no}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
          Cancel
        </Button>
      </div>
      {trouble !== undefined && <ErrorNote>{trouble}</ErrorNote>}
    </form>
  );
}
