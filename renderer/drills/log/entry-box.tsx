import { UnstyledButton } from '@mantine/core';
import { KeyHint } from '../../ui/key-hint';
import { useRoom } from '../room/room-context';
import { GapForm } from './gap-form';
import { NoteForm } from './note-form';
import classes from './entry-box.module.css';

/** Where the scribe writes: a note, or a gap that goes into the register of findings. */
export function EntryBox() {
  const { view, look } = useRoom();
  return (
    <div className={classes.box}>
      <div className={classes.tabs} role="group" aria-label="Write">
        <UnstyledButton
          className={classes.tab}
          aria-pressed={view.entry === 'note'}
          onClick={() => look({ entry: 'note' })}
        >
          Note <KeyHint keys="N" />
        </UnstyledButton>
        <UnstyledButton
          className={classes.tab}
          aria-pressed={view.entry === 'gap'}
          onClick={() => look({ entry: 'gap' })}
        >
          Gap <KeyHint keys="G" />
        </UnstyledButton>
      </div>
      {view.entry === 'note' ? <NoteForm /> : <GapForm />}
    </div>
  );
}
