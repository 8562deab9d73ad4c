import type { Change, JournalEvent } from '../model/journal';
import type { CommandKind } from '../model/run';

/** An event as it is looked up afterwards: of what it changed, the clock and the injects. Every event of a record is one. */
export type Entry = Omit<JournalEvent, 'hash'>;

/** Commands that nobody looks up by themselves: injects and messages are folded from them. */
const FOLDED: ReadonlySet<CommandKind> = new Set(['improvise', 'edit', 'tell']);

/** What the room was seen doing is a note that begins with this. */
export const SEEN = 'Expected action seen: ';

/** The event as it is looked up; nothing for plain notes and for what came by itself, which are only ever read in the log. */
export function lookedUp({ seq, at, wall, cause, changes }: JournalEvent): Entry | undefined {
  const turns = changes.length === 0 ? changes : changes.filter(isTurn);
  return turns.length > 0 || isLookedUp(cause) ? { seq, at, wall, cause, changes: turns } : undefined;
}

const isTurn = ({ kind }: Change): boolean => kind === 'clock' || kind === 'inject';

function isLookedUp(cause: JournalEvent['cause']): boolean {
  if (cause.kind !== 'command') return cause.kind === 'start';
  const { command } = cause;
  if (command.kind !== 'note') return !FOLDED.has(command.kind);
  const { tag, re, was, inject, text } = command;
  const isAbout = re !== undefined || was !== undefined || inject !== undefined;
  return isAbout || tag === 'gap' || tag === 'question' || text.startsWith(SEEN);
}
