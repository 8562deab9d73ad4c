import { Button, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Aspect } from '../../../shared/model/run';
import { InjectMode } from '../../../shared/model/scenario';
import type { Attachment } from '../../../shared/model/attachment';
import { attachmentName } from '../../../shared/model/attachment-words';
import { AttachButtons } from '../../ui/attachments/attach-buttons';
import { AttachmentList } from '../../ui/attachments/attachment-list';
import { useAttaching } from '../../ui/attachments/use-attaching';
import { ErrorNote } from '../../ui/error-note';
import { useRoom } from '../room/room-context';
import { entryFieldId } from '../room/room-keys';
import { aboutNow } from './evidence';
import { answered, isReply, usualReply } from './reply';
import { Speaker } from './speaker';
import { useUnsent } from './use-unsent';
import classes from './entry-box.module.css';

const PLACEHOLDERS = {
  observation: 'What happened, what was said',
  strength: 'What went well',
  gap: 'What is missing',
  communication: 'Who was told what',
  question: 'What was asked',
  answer: 'What was answered; Enter alone says: answered',
  acknowledgement: 'Enter alone says: acknowledged',
} as const;

/**
 * One line about what was seen. Enter records it, with the time and what it is about; Escape goes back to the board. An
 * answer or an acknowledgement is entered for anybody in two keys: whose it is and how it came stand there already.
 */
export function NoteForm() {
  const room = useRoom();
  const { tag } = room.view;
  const [text, setText] = useUnsent('note');
  const [aspect, setAspect] = useState<Aspect>();
  const about = aboutNow(room);
  const usual = usualReply(room, about, tag);
  const [who, setWho] = useState(isReply(tag) ? usual.who : '');
  const [channel, setChannel] = useState<string>(usual.channel);
  const [attachments, setAttachments] = useState<Attachment[]>([]);
  const attaching = useAttaching(attachments, setAttachments);
  const hasChannel = isReply(tag) || tag === 'communication';
  const sayable = (): string =>
    text.trim() || (isReply(tag) ? answered(tag) : attachments.map(attachmentName).join(', '));
  const record = async (): Promise<void> => {
    const said = sayable();
    if (said === '' || attaching.isBusy) return;
    const { words: _, ...place } = about;
    const more = {
      ...(aspect && { aspect }),
      ...(who.trim() !== '' && { who: who.trim(), ...(hasChannel && { channel }) }),
      ...(tag === 'answer' && usual.re !== undefined && { re: usual.re }),
      ...(attachments.length > 0 && { attachments }),
    };
    if (!(await room.give({ kind: 'note', text: said, tag, ...place, ...more }))) return;
    setText('');
    setAttachments([]);
    setAspect(undefined);
    room.look({ tag: 'observation' });
    room.toBoard();
  };
  return (
    <form
      className={classes.form}
      {...attaching.target}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
      onKeyDownCapture={(event) => {
        // A closed list would open at Enter: with something to save it saves, as the form says.
        if (event.key !== 'Enter' || !isClosedList(event.target) || sayable() === '') return;
        event.preventDefault();
        event.stopPropagation();
        void record();
      }}
    >
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
        <Speaker size="xs" aria-label="Who" placeholder="who" value={who} onChange={setWho} />
        {hasChannel ? (
          <Select
            size="xs"
            aria-label="By which channel"
            allowDeselect={false}
            data={InjectMode.options}
            value={channel}
            onChange={(value) => setChannel(InjectMode.parse(value))}
          />
        ) : (
          <Select
            size="xs"
            aria-label="What it shows"
            placeholder="shows…"
            clearable
            data={Aspect.options}
            value={aspect ?? null}
            onChange={(value) => setAspect(value === null ? undefined : Aspect.parse(value))}
          />
        )}
      </div>
      <AttachmentList attachments={attachments} onChange={setAttachments} label="Evidence" />
      {attaching.trouble !== undefined && <ErrorNote>{attaching.trouble}</ErrorNote>}
      <div className={classes.foot}>
        <span className={classes.about} title={usual.to}>
          {attaching.isBusy ? 'Attaching…' : 'Enter saves'}
          {tag === 'answer' && usual.to !== undefined
            ? `, to “${usual.to}”`
            : about.words === ''
              ? ''
              : `, on ${about.words}`}
        </span>
        <span className={classes.attach}>
          <AttachButtons attaching={attaching} />
        </span>
        <Button className={classes.save} type="submit" size="compact-xs" variant="default" disabled={sayable() === ''}>
          Save
        </Button>
      </div>
    </form>
  );
}

const isClosedList = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.readOnly && target.getAttribute('aria-expanded') !== 'true';
