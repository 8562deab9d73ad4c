import { Button, Popover, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { parseInstant } from '../../../shared/basics/instant';
import { placeTimes } from '../../../shared/editing/msel/timeline';
import { isRealEvent } from '../../../shared/model/real-event';
import { useRoom } from './room-context';
import classes from './stop-menu.module.css';

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
  return (
    <Popover opened={opened} onDismiss={close} position="bottom-end" shadow="md" width={240} trapFocus>
      <Popover.Target>
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
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (at === undefined) return;
            void give({ kind: 'jump', to: at });
            setText('');
            close();
          }}
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
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
