import { doubles, ints } from './arena';
import * as at from './layout';

/**
 * Which jobs were left in this run, and when, in the order in which it happened: a list for whoever looks for what was
 * left at an instant. A job that is left again stands in it twice; its latest leaving counts.
 */
export const noteLeaving = (r: number): void => {
  const now = doubles[at.now]!;
  if (doubles[(r >> 1) + at.leftAt] === now) return;
  if (ints[at.leavings] === at.LEFT_ROOM) forget();
  const length = ints[at.leavings]!;
  ints[at.LEFT + length] = r;
  doubles[at.LEFT_INSTANTS + length] = now;
  ints[at.leavings] = length + 1;
};

/** Keeps the latest leaving of each job. */
const forget = (): void => {
  let kept = 0;
  for (let i = 0; i < at.LEFT_ROOM; i += 1) {
    const r = ints[at.LEFT + i]!;
    const instant = doubles[at.LEFT_INSTANTS + i]!;
    if (doubles[(r >> 1) + at.leftAt] !== instant) continue;
    ints[at.LEFT + kept] = r;
    doubles[at.LEFT_INSTANTS + kept] = instant;
    kept += 1;
  }
  ints[at.leavings] = kept;
};
