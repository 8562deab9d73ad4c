import { UnstyledButton } from '@mantine/core';
import { useRoom, type RoomView } from '../room/room-context';
import { CAPTURES } from './entry-kinds';
import { DecisionForm } from './decision-form';
import { GapForm } from './gap-form';
import { MendForm } from './mend-form';
import { NoteForm } from './note-form';
import classes from './entry-box.module.css';

/** Where the scribe writes, one key for each kind of entry; and where an entry of the record is mended. */
export function EntryBox() {
  const { view, look } = useRoom();
  return (
    <div className={classes.box}>
      <div className={classes.tabs} role="group" aria-label="Write">
        {CAPTURES.map(({ key, name, entry, tag }) => (
          <UnstyledButton
            key={key}
            className={classes.tab}
            aria-pressed={view.entry === entry && (entry !== 'note' || view.tag === tag)}
            aria-keyshortcuts={key}
            onClick={() => look({ entry, tag })}
          >
            {name} <kbd className={classes.key}>{key}</kbd>
          </UnstyledButton>
        ))}
      </div>
      <Form {...view} />
    </div>
  );
}

function Form({ entry, tag, mend = -1, mendBy = 'counter' }: Pick<RoomView, 'entry' | 'tag' | 'mend' | 'mendBy'>) {
  switch (entry) {
    case 'note':
      return <NoteForm key={tag} />;
    case 'gap':
      return <GapForm />;
    case 'decision':
      return <DecisionForm />;
    case 'mend':
      return <MendForm key={`${mend} ${mendBy}`} />;
  }
}
