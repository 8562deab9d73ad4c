import type { JournalEvent } from '../model/journal';

/** Real milliseconds that people have spent in the room: the nights between two sittings do not count. */
export function roomTime(journal: readonly JournalEvent[], wall: number): number {
  const spent = journal.reduce((sum, event, index) => {
    const next = journal[index + 1];
    return next === undefined ? sum : sum + sitting(event, next);
  }, 0);
  const last = journal.at(-1);
  if (last === undefined || isAway(last) || hasEnded(journal)) return spent;
  return spent + Math.max(0, wall - last.wall);
}

/** An interruption is written when the record is opened again: what lies before it was spent away. */
const sitting = (event: JournalEvent, next: JournalEvent): number =>
  next.cause.kind === 'interrupted' || isFork(next) || isAway(event) ? 0 : Math.max(0, next.wall - event.wall);

/** Between the drill that was left and the one that goes on from it nobody sat here. */
const isFork = ({ cause }: JournalEvent): boolean => cause.kind === 'command' && cause.command.kind === 'fork';

const isAway = ({ changes }: JournalEvent): boolean =>
  changes.some((change) => change.kind === 'clock' && change.hold?.kind === 'interrupted');

const hasEnded = (journal: readonly JournalEvent[]): boolean =>
  journal.some(({ changes }) => changes.some((change) => change.kind === 'ended'));
