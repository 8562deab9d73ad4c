import { Button, NumberInput, Popover, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { MINUTE } from '../../../shared/basics/time';
import { KeyHint } from '../../ui/key-hint';
import { useRoom } from '../room/room-context';
import classes from './unplanned-step.module.css';

/** People do something the plan does not know: it goes on the board, with who, how long and why. */
export function UnplannedStep() {
  const { isOver, view, look, toBoard } = useRoom();
  if (isOver) return null;
  const opened = view.panel === 'added';
  const setOpened = (isOpen: boolean): void => {
    look({ panel: isOpen ? 'added' : 'none' });
    if (!isOpen) toBoard();
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus width={340}>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          rightSection={<KeyHint keys="U" />}
          aria-keyshortcuts="U"
          onClick={() => setOpened(!opened)}
        >
          Added step
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <UnplannedForm close={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function UnplannedForm({ close }: { readonly close: () => void }) {
  const { workflow, give, toBoard } = useRoom();
  const [name, setName] = useState('');
  const [minutes, setMinutes] = useState(15);
  const [owner, setOwner] = useState<string | null>(null);
  const [pool, setPool] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const isReady = name.trim() !== '' && why.trim() !== '' && minutes > 0;
  const record = async (): Promise<void> => {
    const isDone = await give({
      kind: 'unplanned',
      name: name.trim(),
      duration: minutes * MINUTE,
      claims: pool === null ? [] : [{ pool, units: 1 }],
      why: why.trim(),
      ...(owner === null ? {} : { owner }),
    });
    if (!isDone) return;
    close();
    toBoard();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void record();
      }}
    >
      <TextInput
        label="What people do"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <TextInput label="Why" value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
      <div className={classes.pair}>
        <Select label="Who" clearable data={listed(workflow.roles)} value={owner} onChange={setOwner} />
        <NumberInput
          label="Minutes"
          min={1}
          max={10_080}
          value={minutes}
          onChange={(value) => setMinutes(Number(value))}
        />
      </div>
      <Select label="Takes one of" clearable data={listed(workflow.pools)} value={pool} onChange={setPool} />
      <Button type="submit" disabled={!isReady}>
        Record
      </Button>
    </form>
  );
}

const listed = (things: readonly { readonly key: string; readonly name: string }[]) =>
  things.map(({ key, name }) => ({ value: key, label: name }));
