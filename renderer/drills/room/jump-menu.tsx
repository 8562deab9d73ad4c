import { Button, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { parseInstant } from '../../../shared/basics/instant';
import { placeTimes } from '../../../shared/editing/msel/timeline';
import { isRealEvent } from '../../../shared/model/real-event';
import { PopoverForm } from './popover-form';
import { useRoom } from './room-context';

/** The clock is run to an instant at once; everything due on the way is handled, and an inject on the way stops it. */
export function JumpMenu() {
  const { scenario, view, look, give, toBoard } = useRoom();
  const [text, setText] = useState('');
  const { startsAt, startsOn } = scenario;
  const isWall = isRealEvent(scenario) && startsAt !== undefined && startsOn !== undefined;
  const [placed = text] = isWall ? placeTimes([text], { startsAt, startsOn, offset: 0 }) : [text];
  const at = parseInstant(placed, { startsAt });
  const opened = view.panel === 'jump';
  const close = (): void => {
    look({ panel: 'none' });
    toBoard();
  };
  const jump = (): void => {
    if (at === undefined) return;
    void give({ kind: 'jump', to: at });
    setText('');
    close();
  };
  return (
    <PopoverForm
      opened={opened}
      onClose={() => look({ panel: 'none' })}
      width={240}
      onSubmit={jump}
      target={
        <Button
          variant="default"
          px={8}
          aria-label="Jump to a time"
          aria-keyshortcuts="M"
          title="Jump to a time (M)"
          onClick={() => look({ panel: opened ? 'none' : 'jump' })}
        >
          <IconChevronDown size={14} />
        </Button>
      }
    >
      <TextInput
        size="xs"
        label="Jump to"
        placeholder="T+02:30, 2 h 30, J+1 09h00"
        data-autofocus
        value={text}
        error={text !== '' && at === undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button size="compact-md" type="submit" disabled={at === undefined}>
        Run the clock there
      </Button>
    </PopoverForm>
  );
}
