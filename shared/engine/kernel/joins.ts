import { fixed, ints } from './arena';
import { ENDED } from './codes';
import * as at from './layout';
import { JOIN_ALL } from './structure';

/** How parallel tracks are left, once they can be. */
export const join = (r: number): number => {
  const done = ints[r + at.tracksDone]!;
  const bad = ints[r + at.tracksBad]!;
  const all = fixed[r + at.tracks]!;
  if (ints[r + at.essentialBad]! > 0) return ENDED.failed;
  const needed = fixed[r + at.joinNeeds]!;
  if (needed === JOIN_ALL) {
    if (done + bad < all) return ENDED.not;
    return bad === all ? ENDED.failed : ENDED.done;
  }
  if (done >= needed) return ENDED.done;
  return all - bad < needed ? ENDED.failed : ENDED.not;
};
