import type { Ms } from '../../shared/basics/time';
import type { JournalEvent } from '../../shared/model/journal';
import type { ClockMark } from '../storage/journal';

/**
 * Where the clock of a run stands that nobody is running: at the last mark, never before the last event.
 * A due event that was never recorded has not happened, so the clock has not passed it either.
 */
export function standingClock(last: JournalEvent, mark: ClockMark | undefined, due?: Ms): Ms {
  if (last.changes.some((change) => change.kind === 'ended')) return last.at;
  return Math.max(last.at, Math.min(mark?.at ?? last.at, due ?? Infinity));
}
