import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Severity } from '../../../shared/model/finding';
import { call } from '../../client/client';
import { evenNow } from '../../client/even-time';
import { readClock } from '../../client/read-clock';
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
  const about = aboutNow(room);

  const record = async (): Promise<void> => {
    const said = title.trim();
    if (said === '') return;
    const at = readClock(live.clock, evenNow());
    const { words: _, ...place } = about;
    // The log says that it was raised here, and the finding in the register points to that line.
    const noted = isOver ? live.board : await give({ kind: 'note', text: said, tag: 'gap', ...place });
    if (noted === undefined) return;
    const added = await call(
      'findings.add',
      gapFinding({ title: said, severity }, room.runId, { at, seq: noted.seq }, about),
    );
    setRefusal(added.ok ? undefined : added.error.message);
    if (!added.ok) return;
    setTitle('');
    look({ entry: 'note', tag: 'observation' });
    toBoard();
  };

  return (
    <form
      className={classes.form}
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
      <span className={classes.about}>
        Enter puts it into the findings{about.words === '' ? '' : `, on ${about.words}`}
      </span>
      {refusal !== undefined && <ErrorNote>{refusal}</ErrorNote>}
    </form>
  );
}
