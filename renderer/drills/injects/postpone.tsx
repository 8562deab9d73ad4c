import { Button, NumberInput, Popover } from '@mantine/core';
import { useState } from 'react';
import { MINUTE } from '../../../shared/basics/time';
import { useRoom } from '../room/room-context';
import classes from './postpone.module.css';

/** Everything still to come by the clock comes later; the spacing stays. */
export function Postpone() {
  const { give, toBoard } = useRoom();
  const [opened, setOpened] = useState(false);
  const [minutes, setMinutes] = useState(15);
  const close = (): void => {
    setOpened(false);
    toBoard();
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus width={216}>
      <Popover.Target>
        <Button
          size="compact-sm"
          px={4}
          variant="subtle"
          color="gray"
          aria-label="All later…"
          onClick={() => setOpened(!opened)}
        >
          Later…
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (minutes > 0) void give({ kind: 'postpone', by: minutes * MINUTE }).then((isDone) => isDone && close());
          }}
        >
          <NumberInput
            size="xs"
            label="All injects to come, later by (min)"
            min={1}
            max={1440}
            allowDecimal={false}
            data-autofocus
            value={minutes}
            onChange={(value) => setMinutes(Number(value) || 0)}
          />
          <Button size="compact-sm" type="submit" disabled={minutes <= 0}>
            Postpone, spacing kept
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
