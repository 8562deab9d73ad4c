import { Button, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { PlayStop } from '../../../shared/model/run';
import { PopoverForm } from './popover-form';
import { useRoom } from './room-context';
import classes from './stop-menu.module.css';

/** Play stops with a reason: the room rests, or something real has happened and nothing of the exercise goes on. */
export function StopMenu() {
  const { view, look, give, toBoard } = useRoom();
  const [reason, setReason] = useState('');
  const opened = view.panel === 'stop';
  const close = (): void => {
    look({ panel: 'none' });
    toBoard();
  };
  const stop = async (how: PlayStop): Promise<void> => {
    const said = reason.trim();
    if (!(await give({ kind: 'pause', stop: how, ...(said !== '' && { reason: said }) }))) return;
    setReason('');
    close();
  };
  return (
    <PopoverForm
      opened={opened}
      onClose={() => look({ panel: 'none' })}
      width={300}
      onSubmit={() => void stop('break')}
      target={
        <Button
          variant="default"
          px={8}
          aria-label="Break or NO-PLAY"
          aria-keyshortcuts="B"
          title="Break or NO-PLAY (B)"
          onClick={() => look({ panel: opened ? 'none' : 'stop' })}
        >
          <IconChevronDown size={14} />
        </Button>
      }
    >
      <TextInput
        size="xs"
        label="Why play stops"
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.ways}>
        <Button size="compact-md" type="submit" variant="default">
          Break
        </Button>
        <Button size="compact-md" color="dark" disabled={reason.trim() === ''} onClick={() => void stop('no-play')}>
          NO-PLAY
        </Button>
      </div>
      <p className={classes.soft}>
        NO-PLAY: something real has happened. It needs its reason, and stands on every screen.
      </p>
    </PopoverForm>
  );
}
