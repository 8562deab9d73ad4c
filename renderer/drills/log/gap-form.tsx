import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Severity } from '../../../shared/model/finding';
import { call } from '../../client/client';
import { evenNow } from '../../client/even-time';
import { readClock } from '../../client/read-clock';
import type { Attachment } from '../../../shared/model/attachment';
import { AttachButtons } from '../../ui/attachments/attach-buttons';
import { AttachmentList } from '../../ui/attachments/attachment-list';
import { useAttaching } from '../../ui/attachments/use-attaching';
import { ErrorNote } from '../../ui/error-note';
import { useRoom } from '../room/room-context';
import { entryFieldId } from '../room/room-keys';
import { aboutNow, gapFinding } from './evidence';
import { useUnsent } from './use-unsent';
import classes from './entry-box.module.css';

/** A gap between plan and practice: Enter puts it into the register of findings and says so in the log. */
export function GapForm() {
  const room = useRoom();
  const { isOver, live, give, look, toBoard } = room;
  const [title, setTitle] = useUnsent('gap');
  const [severity, setSeverity] = useState<Severity>('medium');
  const [refusal, setRefusal] = useState<string>();
  const [attachments, setAttachments] = useState<Attachment[]>([]);
  const attaching = useAttaching(attachments, setAttachments);
  const about = aboutNow(room);

  const record = async (): Promise<void> => {
    const said = title.trim();
    if (said === '' || attaching.isBusy) return;
    const at = readClock(live.clock, evenNow());
    const { words: _, ...place } = about;
    const evidence = attachments.length === 0 ? {} : { attachments };
    // The log says that it was raised here, and the finding in the register points to that line.
    const noted = isOver ? live.board : await give({ kind: 'note', text: said, tag: 'gap', ...place, ...evidence });
    if (noted === undefined) return;
    const finding = gapFinding({ title: said, severity }, room.runId, { at, seq: noted.seq }, about);
    const added = await call('findings.add', { ...finding, ...evidence });
    setRefusal(added.ok ? undefined : added.error.message);
    if (!added.ok) return;
    setTitle('');
    setAttachments([]);
    look({ entry: 'note', tag: 'observation' });
    toBoard();
  };

  return (
    <form
      className={classes.form}
      {...attaching.target}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <TextInput
        id={entryFieldId}
        aria-label="Gap"
        placeholder="What is missing or does not work"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="Severity"
        data={[...Severity.options].toReversed()}
        value={severity}
        onChange={(value) => setSeverity(Severity.parse(value))}
      />
      <AttachmentList attachments={attachments} onChange={setAttachments} label="Evidence" />
      {attaching.trouble !== undefined && <ErrorNote>{attaching.trouble}</ErrorNote>}
      <div className={classes.foot}>
        <span className={classes.about}>
          {attaching.isBusy ? 'Attaching…' : 'Enter puts it into the findings'}
          {about.words === '' ? '' : `, on ${about.words}`}
        </span>
        <span className={classes.attach}>
          <AttachButtons attaching={attaching} />
        </span>
        <Button
          className={classes.save}
          type="submit"
          size="compact-xs"
          variant="default"
          disabled={title.trim() === ''}
        >
          Save
        </Button>
      </div>
      {refusal !== undefined && <ErrorNote>{refusal}</ErrorNote>}
    </form>
  );
}
