import type { Ms } from '../basics/time';
import type { JournalEvent } from '../model/journal';

type Timed = Pick<JournalEvent, 'at' | 'wall'>;

/**
 * The wall time of an instant of the exercise. Every turn of the clock is an event, so that between two of them it ran
 * evenly or stood; where it stood, the instant is the one at which it came to stand.
 */
export function wallAt(journal: readonly Timed[], at: Ms): number {
  const index = journal.findIndex((event) => event.at >= at);
  const after = journal[index];
  const before = journal[index - 1];
  if (after === undefined) return journal.at(-1)?.wall ?? 0;
  if (before === undefined || after.at === at) return after.wall;
  return Math.round(before.wall + ((at - before.at) / (after.at - before.at)) * (after.wall - before.wall));
}
