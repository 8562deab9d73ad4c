import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { parseInstant } from '../../../shared/basics/instant';
import { formatInstant } from '../../../shared/basics/time';
import { useRoom } from '../room/room-context';
import { entryFieldId } from '../room/room-keys';
import { mendable } from './mendable';
import { entryOf } from './run-log';
import { StepBack } from './step-back';
import classes from './entry-box.module.css';

/** An entry of the record is taken back, or given its actual time. The entry stays; what is said of it stands beside it. */
export function MendForm() {
  const { log, view, isOver, give, look, toBoard } = useRoom();
  const entries = mendable(log.entries);
  const entry = entryOf(log, view.mend ?? entries[0]?.event.seq ?? -1);
  const [kind, setKind] = useState<'counter' | 'correct' | 'back'>(view.mendBy ?? 'counter');
  const [at, setAt] = useState(entry === undefined ? '' : formatInstant(entry.event.at));
  const [why, setWhy] = useState('');
  const instant = parseInstant(at);
  const isReady = kind !== 'back' && why.trim() !== '' && (kind === 'counter' || instant !== undefined);
  if (entry === undefined) return <p className={classes.about}>Nothing has been said or done yet.</p>;
  const { seq } = entry.event;
  const record = async (): Promise<void> => {
    const said = { seq, why: why.trim() };
    if (kind === 'back') return;
    const command = kind === 'counter' ? ({ kind, ...said } as const) : ({ kind, ...said, at: instant ?? 0 } as const);
    if (!(await give(command))) return;
    look({ entry: 'note', mend: undefined });
    toBoard();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void record();
      }}
    >
      <span className={classes.entry} title={entry.line.text}>
        {formatInstant(entry.event.at)} {entry.line.text}
      </span>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="What to do with the entry"
        data={[
          { value: 'counter', label: 'Take it back' },
          { value: 'correct', label: 'Its time' },
          { value: 'back', label: 'Step back' },
        ]}
        value={kind}
        onChange={(value) => setKind(value === 'correct' || value === 'back' ? value : 'counter')}
      />
      {kind === 'back' ? (
        <StepBack entry={entry} />
      ) : (
        <>
          <div className={kind === 'correct' ? classes.pair : undefined}>
            {kind === 'correct' && (
              <TextInput
                size="xs"
                aria-label="Actual time"
                value={at}
                error={instant === undefined}
                onChange={(event) => setAt(event.currentTarget.value)}
              />
            )}
            <TextInput
              id={entryFieldId}
              size="xs"
              aria-label="Why"
              placeholder="why"
              value={why}
              onChange={(event) => setWhy(event.currentTarget.value)}
            />
          </div>
          <Button type="submit" size="compact-sm" variant="default" disabled={!isReady}>
            {isOver ? 'Add it to the record' : 'Record'}
          </Button>
        </>
      )}
    </form>
  );
}
