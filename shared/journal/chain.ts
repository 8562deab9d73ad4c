import { hashOf, hashOfText } from '../basics/hash';
import type { Happening, JournalEvent } from '../model/journal';

/** The hash before the first event is that of the frozen run, so a record cannot be moved to another plan. */
export function link(before: string, seq: number, wall: number, happening: Happening): JournalEvent {
  const event = { seq, wall, at: happening.at, cause: happening.cause, changes: happening.changes };
  return { ...event, hash: hashOf({ before, ...event }) };
}

/** An event as it lies in a file, its parts as canonical JSON. */
export interface EventText {
  readonly seq: number;
  readonly wall: number;
  readonly at: number;
  readonly cause: string;
  readonly changes: string;
  readonly hash: string;
}

/**
 * Where the very text of an event has the hash that stands beside it, the event is sound: `firstBroken` then needs not
 * make the text again.
 * @param event what that text says
 */
export function noteIfAsWritten(text: EventText, before: string, event: JournalEvent): void {
  const { seq, wall, at, cause, changes, hash } = text;
  const whole = `{"at":${at},"before":"${before}","cause":${cause},"changes":${changes},"seq":${seq},"wall":${wall}}`;
  if (hashOfText(whole) === hash) sound.set(event, before);
}

/** Events that were found sound, with the hash before them: an event never changes once it is read. */
const sound = new WeakMap<JournalEvent, string>();

/** The seq of the first event that does not fit the chain, or undefined when the whole record is as it was written. */
export function firstBroken(frozenHash: string, journal: readonly JournalEvent[]): number | undefined {
  let before = frozenHash;
  for (const [index, event] of journal.entries()) {
    if (event.seq !== index) return index;
    if (sound.get(event) !== before) {
      if (event.hash !== link(before, index, event.wall, event).hash) return index;
      sound.set(event, before);
    }
    before = event.hash;
  }
  return undefined;
}
