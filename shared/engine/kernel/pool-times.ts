import { doubles, fixed, ints } from './arena';
import * as at from './layout';

/**
 * How much of every pool was in use, and how many requests stood in its queue, over time: facts for results, kept where a
 * kernel is asked for the stays of its jobs. What stands is counted when it changes.
 */
export const watchPools = (): void => {
  const end = fixed[at.pools]!;
  for (let p = fixed[at.jobs]!; p < end; p += at.STRIDE) {
    const isSame =
      ints[p + at.inUse] === ints[p + at.usedBefore] && ints[p + at.queueLength] === ints[p + at.queuedBefore];
    if (!isSame) countPool(p);
  }
};

/** Counts what has stood until now. */
export const countPool = (p: number): void => {
  const times = fixed[p + at.times]!;
  const now = doubles[at.now]!;
  const past = now - doubles[times + at.poolSince]!;
  doubles[times + at.poolSince] = now;
  doubles[times + at.timeInUse]! += past * ints[p + at.usedBefore]!;
  doubles[times + at.timeQueued]! += past * ints[p + at.queuedBefore]!;
  ints[p + at.usedBefore] = ints[p + at.inUse]!;
  ints[p + at.queuedBefore] = ints[p + at.queueLength]!;
};
