import type { Ms } from '../basics/time';
import type { JournalEvent } from '../model/journal';

/** How long people have sat in the room, folded from the record. */
export interface Sitting {
  /** Real milliseconds from the first entry to the last: the nights between two sittings do not count. */
  readonly spent: Ms;
  /** Wall time of the last entry, and whether everybody was away from then on. */
  readonly last?: { readonly wall: number; readonly isAway: boolean } | undefined;
  readonly hasEnded: boolean;
}

export const nobodySat: Sitting = { spent: 0, hasEnded: false };

/** One event further. An interruption is written when the record is opened again: what lies before it was spent away. */
export function sit(
  { spent, last, hasEnded }: Sitting,
  event: Pick<JournalEvent, 'wall' | 'cause' | 'changes'>,
): Sitting {
  const { wall, changes } = event;
  const wasAway = last === undefined || last.isAway || event.cause.kind === 'interrupted' || isFork(event);
  return {
    spent: wasAway ? spent : spent + Math.max(0, wall - last.wall),
    last: { wall, isAway: changes.some((change) => change.kind === 'clock' && change.hold?.kind === 'interrupted') },
    hasEnded: hasEnded || changes.some((change) => change.kind === 'ended'),
  };
}

/** Between the drill that was left and the one that goes on from it nobody sat here. */
const isFork = ({ cause }: Pick<JournalEvent, 'cause'>): boolean =>
  cause.kind === 'command' && cause.command.kind === 'fork';

/** Real milliseconds that people have spent in the room by now. */
export function roomTime({ spent, last, hasEnded }: Sitting, wall: number): Ms {
  return last === undefined || last.isAway || hasEnded ? spent : spent + Math.max(0, wall - last.wall);
}

/** The same over a whole record. */
export const sittingOf = (journal: readonly JournalEvent[]): Sitting => journal.reduce(sit, nobodySat);
