import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { WorkAction } from '../../../shared/analysis/work-actions';
import { parseInstant } from '../../../shared/basics/instant';
import { formatInstant } from '../../../shared/basics/time';
import { placeTimes } from '../../../shared/editing/msel/timeline';
import { evenNow } from '../../client/even-time';
import { readClock } from '../../client/read-clock';
import { storyTime } from '../../ui/story-time';
import { useBegan } from '../event/use-began';
import { useRoom } from '../room/room-context';
import type { EventEnd } from './event-end';
import classes from './active-row.module.css';

interface Props {
  readonly action: WorkAction;
  readonly end: EventEnd;
}

/** A service of a real event is back, or given up: when that was, and that the record is closed with the last of them. */
export function EventEndForm({ action, end: { what, how, asksWhy, closes } }: Props) {
  const { live, give, look, toBoard } = useRoom();
  const began = useBegan();
  const now = (): number => readClock(live.clock, evenNow());
  const [shown] = useState(() => storyTime(began.startsAt, now()));
  const [text, setText] = useState(shown);
  const [why, setWhy] = useState('');
  const isNow = text.trim() === '' || text === shown;
  const [placed = ''] = placeTimes([text.trim()], began);
  const was = isNow ? undefined : parseInstant(placed, began);
  const isBad = !isNow && was === undefined;
  const isReady = !isBad && (!asksWhy || why.trim() !== '');
  const cancel = (): void => {
    look({ chosen: undefined, asking: undefined });
    toBoard();
  };
  const record = async (): Promise<void> => {
    if (!isReady) return;
    // What lies ahead of the clock leads it there; what was before is said of the entry, as it is for any other.
    if (was !== undefined && was > now() && !(await give({ kind: 'jump', to: was }))) return;
    const at = now();
    const done = await give(action.give(asksWhy ? why.trim() : undefined));
    if (done === undefined) return;
    if (was !== undefined && was < at) await give({ kind: 'correct', seq: done.seq, at: was, why: 'Recorded later' });
    look({ chosen: undefined, asking: undefined });
    toBoard();
  };
  return (
    <form
      className={classes.why}
      aria-label={`When ${what} ${how}`}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <span className={classes.asked}>
        {what} {how} at
      </span>
      <TextInput
        className={classes.when}
        autoFocus
        aria-label="At what time"
        placeholder="now"
        value={text}
        error={isBad}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {asksWhy && (
        <TextInput
          className={classes.whyInput}
          aria-label={`Why: ${action.label}`}
          placeholder={`${action.label}: why?`}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      )}
      <span className={classes.told}>
        {isBad && `No time after ${began.startsOn} ${began.startsAt}. `}
        {was !== undefined && `${formatInstant(was)}. `}
        {closes ? 'This closes the record.' : 'The record stays open.'}
      </span>
      <Button type="submit" disabled={!isReady} variant={closes ? 'filled' : 'default'}>
        {closes ? 'Close the record' : 'Record'}
      </Button>
      <Button variant="subtle" color="gray" onClick={cancel}>
        Not yet
      </Button>
    </form>
  );
}
