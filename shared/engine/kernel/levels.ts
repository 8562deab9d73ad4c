import { doubles, fixed, ints, shares } from './arena';
import { PHASE } from './codes';
import * as at from './layout';

/** Where a service lies in `doubles`. */
export const serviceAt = (nth: number): number => fixed[at.services]! + at.SERVICE * nth;

/** Effective level of a service, percent: see the timekeeper's `effectiveLevels`, whose order of operations this keeps. */
export const effectiveLevel = (service: number): number => effectiveLevelAt(serviceAt(service));

export const effectiveLevelAt = (s: number): number => {
  if (ints[at.levelsDirty] === 1) settleLevels(true);
  return doubles[s + at.effective]!;
};

/** Computes every level, with or without the floors that manual work-arounds put under them. */
export const settleLevels = (floors: boolean): void => {
  ints[at.levelsDirty] = floors ? 0 : 1;
  ints[at.levelsSettled]! += 1;
  const end = fixed[at.orderEnd]!;
  let first = fixed[at.order]!;
  const lifts = floors && fixed[at.states] !== fixed[at.jobs];
  let least = Infinity;
  for (let it = first; it < end; it += at.ORDERED) {
    const level = limited(it);
    if (level < least) least = level;
    if (fixed[it + at.isLastOfGroup] === 0) continue;
    for (; first <= it; first += at.ORDERED) {
      const s = fixed[first + at.service]!;
      doubles[s + at.effective] = lifts ? Math.max(least, floorOf(s)) : least;
    }
    least = Infinity;
  }
};

const limited = (it: number): number => {
  let value = doubles[fixed[it + at.service]! + at.own]!;
  const end = fixed[it + at.limitsEnd]!;
  for (let l = fixed[it + at.limits]!; l < end; l += at.LIMIT) {
    const on = fixed[l + at.on]!;
    const level = fixed[l + at.isService] === 1 ? doubles[on + at.effective]! : ints[on]! > 0 ? 0 : 100;
    const strength = fixed[l + at.strength]!;
    if (strength === 0) value = level < value ? level : value;
    else value *= 1 - (shares[strength]! / 100) * (1 - level / 100);
  }
  return value;
};

/** What the manual work-arounds under way lift a service to. */
const floorOf = (s: number): number => {
  let floor = 0;
  const end = fixed[at.jobs]!;
  for (let job = fixed[at.states]!; job < end; job += at.STRIDE)
    if (fixed[job + at.lifts] === s && ints[job + at.phase] === PHASE.working)
      floor = Math.max(floor, shares[(job >> 1) + at.liftLevel]!);
  return floor;
};
