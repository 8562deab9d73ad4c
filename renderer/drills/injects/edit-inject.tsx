import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { InjectMode, type Inject } from '../../../shared/model/scenario';
import { useRoom } from '../room/room-context';
import classes from './inject-card.module.css';

/** Other words for an inject that is still to come; what it does and when it comes stay. */
export function EditInject({ inject, onClose }: { readonly inject: Inject; readonly onClose: () => void }) {
  const { give, toBoard } = useRoom();
  const [draft, setDraft] = useState(inject);
  const change = (part: Partial<Inject>): void => setDraft({ ...draft, ...part });
  const isReady = draft.title.trim() !== '';
  const save = async (): Promise<void> => {
    if (!(await give({ kind: 'edit', inject: { ...draft, title: draft.title.trim() } }))) return;
    onClose();
    toBoard();
  };
  return (
    <form
      className={classes.edit}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void save();
      }}
    >
      <TextInput
        size="xs"
        aria-label="Title of the inject"
        autoFocus
        value={draft.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <Select
          size="xs"
          aria-label="How it comes"
          allowDeselect={false}
          data={InjectMode.options}
          value={draft.mode}
          onChange={(value) => change({ mode: InjectMode.parse(value) })}
        />
        <TextInput
          size="xs"
          aria-label="From"
          value={draft.from}
          onChange={(event) => change({ from: event.currentTarget.value })}
        />
      </div>
      <Textarea
        size="xs"
        aria-label="What the room is told"
        autosize
        minRows={2}
        maxRows={4}
        value={draft.message}
        onChange={(event) => change({ message: event.currentTarget.value })}
      />
      <div className={classes.go}>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
          Cancel
        </Button>
        <Button size="compact-sm" type="submit" disabled={!isReady}>
          Keep the new words
        </Button>
      </div>
    </form>
  );
}
