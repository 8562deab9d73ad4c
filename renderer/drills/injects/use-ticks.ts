import { useMemo } from 'react';
import { expectedSeen, seenNote } from '../../../shared/analysis/inject-queue';
import { mendingsOf } from '../../../shared/journal/mending';
import type { Ms } from '../../../shared/basics/time';
import type { Key } from '../../../shared/model/ids';
import { useRoom } from '../room/room-context';

interface Seen {
  /** Who did it, where that is not whoever ticks. */
  readonly who?: string;
  /** When it was, where it was not now. */
  readonly was?: Ms;
}

interface Ticks {
  readonly seen: ReadonlySet<string>;
  readonly toggle: (text: string, how?: Seen) => void;
}

/** What the room was seen doing. A tick is a note of the record; taking it back is a counter-entry, and both stay. */
export function useTicks(inject?: Key): Ticks {
  const { folds, give } = useRoom();
  const { entries } = folds;
  const notes = useMemo(() => {
    const { countered } = mendingsOf(entries);
    return entries.flatMap(({ cause, seq }) =>
      cause.kind === 'command' && cause.command.kind === 'note' && !countered.has(seq)
        ? [{ seq, inject: cause.command.inject, text: cause.command.text }]
        : [],
    );
  }, [entries]);
  const toggle = (text: string, how: Seen = {}): void => {
    const tick = seenNote(text);
    const given = notes.filter((note) => note.inject === inject && note.text === tick);
    for (const { seq } of given) void give({ kind: 'counter', seq, why: 'Ticked by mistake' });
    if (given.length > 0) return;
    void give({ kind: 'note', text: tick, tag: 'observation', ...how, ...(inject !== undefined && { inject }) });
  };
  return { seen: expectedSeen(inject, notes), toggle };
}
