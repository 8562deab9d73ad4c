import { Autocomplete, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Aspect } from '../../../shared/model/run';
import { useRoom } from '../room/room-context';
import { entryFieldId } from '../room/room-keys';
import { aboutNow } from './evidence';
import { useSpeakers } from './use-speakers';
import { useUnsent } from './use-unsent';
import classes from './entry-box.module.css';

const PLACEHOLDERS = {
  observation: 'What happened, what was said',
  strength: 'What went well',
  gap: 'What is missing',
  communication: 'Who was told what, by which channel',
  question: 'What was asked, and by whom',
  answer: 'What was answered',
  acknowledgement: 'What was acknowledged',
} as const;

/** One line about what was seen. Enter records it, with the time and what it is about; Escape goes back to the board. */
export function NoteForm() {
  const room = useRoom();
  const { tag } = room.view;
  const [text, setText] = useUnsent('note');
  const [aspect, setAspect] = useState<Aspect>();
  const [who, setWho] = useState('');
  const speakers = useSpeakers();
  const about = aboutNow(room);
  const record = async (): Promise<void> => {
    const said = text.trim();
    if (said === '') return;
    const { words: _, ...place } = about;
    const more = { ...(aspect && { aspect }), ...(who.trim() !== '' && { who: who.trim() }) };
    if (!(await room.give({ kind: 'note', text: said, tag, ...place, ...more }))) return;
    setText('');
    setAspect(undefined);
    setWho('');
    room.look({ tag: 'observation' });
    room.toBoard();
  };
  return (
    <div className={classes.form}>
      <Textarea
        id={entryFieldId}
        aria-label="Note"
        placeholder={PLACEHOLDERS[tag]}
        minRows={2}
        maxRows={3}
        autosize
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          void record();
        }}
      />
      <div className={classes.pair}>
        <Select
          size="xs"
          aria-label="What it shows"
          placeholder="shows…"
          clearable
          data={Aspect.options}
          value={aspect ?? null}
          onChange={(value) => setAspect(value === null ? undefined : Aspect.parse(value))}
        />
        <Autocomplete size="xs" aria-label="Who" placeholder="who" data={speakers} value={who} onChange={setWho} />
      </div>
      <span className={classes.about}>Enter saves{about.words === '' ? '' : `, on ${about.words}`}</span>
    </div>
  );
}
