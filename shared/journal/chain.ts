import { hashOf } from '../basics/hash';
import type { Happening, JournalEvent } from '../model/journal';

/** The hash before the first event is that of the frozen run, so a record cannot be moved to another plan. */
export function link(before: string, seq: number, wall: number, happening: Happening): JournalEvent {
  const event = { seq, wall, at: happening.at, cause: happening.cause, changes: happening.changes };
  return { ...event, hash: hashOf({ before, ...event }) };
}

/** The seq of the first event that does not fit the chain, or undefined when the whole record is as it was written. */
export function firstBroken(frozenHash: string, journal: readonly JournalEvent[]): number | undefined {
  let before = frozenHash;
  for (const [index, event] of journal.entries()) {
    const expected = link(before, index, event.wall, event);
    if (event.seq !== index || event.hash !== expected.hash) return index;
    before = event.hash;
  }
  return undefined;
}
