import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { NoteTag } from '../../../shared/model/run';
import { useRoom } from '../room/room-context';
import { entryFieldId } from '../room/room-keys';
import { aboutNow } from './evidence';
import { useUnsent } from './use-unsent';
import classes from './entry-box.module.css';

/** One line about what was seen. Enter records it, with the time and what it is about; Escape goes back to the board. */
export function NoteForm() {
  const room = useRoom();
  const { begin } = room.view;
  const [text, setText] = useUnsent('note');
  const [begun, setBegun] = useState('');
  if (begun !== begin) {
    setBegun(begin);
    if (text === '' || text === begun) setText(begin);
  }
  const [tag, setTag] = useState<NoteTag>('observation');
  const about = aboutNow(room);
  const record = async (): Promise<void> => {
    const said = text.trim();
    if (said === '') return;
    const { words: _, ...place } = about;
    if (!(await room.give({ kind: 'note', text: said, tag, ...place }))) return;
    setText('');
    room.look({ begin: '' });
    room.toBoard();
  };
  return (
    <div className={classes.form}>
      <Textarea
        id={entryFieldId}
        aria-label="Note"
        placeholder="What happened, what was said"
        minRows={2}
        maxRows={4}
        autosize
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          void record();
        }}
      />
      <div className={classes.foot}>
        <Select
          size="xs"
          aria-label="Kind of note"
          className={classes.kind}
          allowDeselect={false}
          data={NoteTag.options.filter((option) => option !== 'gap')}
          value={tag}
          onChange={(value) => setTag(NoteTag.parse(value))}
        />
        <span className={classes.about}>{about.words === '' ? 'Enter saves' : `on ${about.words}`}</span>
      </div>
    </div>
  );
}
