import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Answer } from '../../../shared/analysis/inject-records';
import { parseInstant } from '../../../shared/basics/instant';
import { formatDuration, formatInstant } from '../../../shared/basics/time';
import { useExerciseTime } from '../../client/exercise-time';
import type { Inject } from '../../../shared/model/scenario';
import { Speaker } from '../log/speaker';
import { useRoom } from '../room/room-context';
import { useInjectRecords } from './use-inject-records';
import { useTicks } from './use-ticks';
import classes from './inject-card.module.css';

/** What people are expected to do. A tick is a note in the record: it says when the room did it, and who. */
export function ExpectedActions({ inject }: { readonly inject: Inject }) {
  const { runId, live, isOver, toBoard } = useRoom();
  const now = useExerciseTime(runId);
  const { seen } = useInjectRecords()(inject.id);
  const { toggle } = useTicks(inject.id);
  const [who, setWho] = useState('');
  const [when, setWhen] = useState('');
  const released = live.board.injects[inject.id];
  const canTick = released?.status === 'released';
  const was = when.trim() === '' ? undefined : parseInstant(when);
  const isBad = when.trim() !== '' && (was === undefined || was < (released?.at ?? 0) || was > now);
  // afterwards the clock stands at the end: now is no time at which something was done
  const mustSayWhen = isOver && was === undefined;
  const tick = (text: string): void => {
    toggle(text, { ...(who.trim() !== '' && { who: who.trim() }), ...(was !== undefined && { was }) });
    setWhen('');
  };
  const isLeft = inject.expected.some((text) => !seen.has(text));
  return (
    <fieldset className={classes.expected}>
      <legend className={classes.label}>Expected</legend>
      {inject.expected.map((text) => (
        <Checkbox
          key={text}
          size="sm"
          label={text}
          description={seenWords(seen.get(text))}
          checked={seen.has(text)}
          disabled={!canTick || isBad || (mustSayWhen && !seen.has(text))}
          onChange={() => tick(text)}
          // clicked, not pressed: the keys go back to the board
          onClick={({ detail }) => detail > 0 && toBoard()}
        />
      ))}
      {canTick && isLeft && (
        <div className={classes.how}>
          <Speaker size="xs" aria-label="Who does what is ticked" placeholder="done by" value={who} onChange={setWho} />
          <TextInput
            size="xs"
            aria-label="When it was done"
            title="When it was done; empty is now"
            placeholder={isOver ? 'when' : 'now'}
            value={when}
            error={isBad}
            onChange={(event) => setWhen(event.currentTarget.value)}
          />
        </div>
      )}
      {canTick && isLeft && isOver && <p className={classes.route}>Say when it was done, then tick it.</p>}
    </fieldset>
  );
}

const seenWords = (tick: Answer | undefined): string | undefined =>
  tick && `${formatInstant(tick.at)}, after ${formatDuration(tick.roomTime)} · ${tick.who}`;
