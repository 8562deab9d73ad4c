import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { MINUTE } from '../../../shared/basics/time';
import { PopoverForm } from '../room/popover-form';
import { useRoom } from '../room/room-context';

/** Everything still to come by the clock comes later; the spacing stays. */
export function Postpone() {
  const { give, toBoard } = useRoom();
  const [opened, setOpened] = useState(false);
  const [minutes, setMinutes] = useState(15);
  const close = (): void => {
    setOpened(false);
    toBoard();
  };
  const postpone = async (): Promise<void> => {
    if (minutes > 0 && (await give({ kind: 'postpone', by: minutes * MINUTE }))) close();
  };
  return (
    <PopoverForm
      opened={opened}
      onClose={() => setOpened(false)}
      width={216}
      onSubmit={() => void postpone()}
      target={
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
      }
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
    </PopoverForm>
  );
}
