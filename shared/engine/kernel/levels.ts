import { doubles, fixed, ints } from './arena';
import { tablesAtWork } from './at-work';
import { PHASE } from './codes';
import * as at from './layout';

/** Where a service lies in `doubles`. */
export const serviceAt = (nth: number): number => fixed[at.services]! + at.SERVICE * nth;

/** Effective level of a service, percent: see the timekeeper's `effectiveLevels`, whose order of operations this keeps. */
export const effectiveLevel = (service: number): number => {
  if (ints[at.levelsDirty] === 1) settleLevels(true);
  return doubles[serviceAt(service) + at.effective]!;
};

/** Computes every level, with or without the floors that manual work-arounds put under them. */
export const settleLevels = (floors: boolean): void => {
  ints[at.levelsDirty] = floors ? 0 : 1;
  ints[at.levelsSettled]! += 1;
  const { groups, workaroundService } = tablesAtWork();
  const hasFloors = floors && workaroundService.length > 0;
  for (let g = 0; g < groups.length; g += 1) {
    const group = groups[g]!;
    let least = Infinity;
    for (let i = 0; i < group.length; i += 1) least = Math.min(least, limited(group[i]!));
    for (let i = 0; i < group.length; i += 1) {
      const service = group[i]!;
      doubles[serviceAt(service) + at.effective] = hasFloors ? Math.max(least, floorOf(service)) : least;
    }
  }
};

const limited = (service: number): number => {
  const limits = tablesAtWork().limits[service]!;
  let value = doubles[serviceAt(service) + at.own]!;
  for (let i = 0; i < limits.length; i += 1) {
    const { thing, on, strength } = limits[i]!;
    const level = thing === 0 ? doubles[serviceAt(on) + at.effective]! : isLost(thing, on) ? 0 : 100;
    if (strength < 0) value = Math.min(value, level);
    else value *= 1 - (strength / 100) * (1 - level / 100);
  }
  return value;
};

const isLost = (thing: number, on: number): boolean =>
  ints[thing === 1 ? fixed[at.components]! + 2 * on : fixed[at.vendors]! + on]! > 0;

const floorOf = (service: number): number => {
  const { workaroundService, workaroundLevel } = tablesAtWork();
  let floor = 0;
  for (let w = 0; w < workaroundService.length; w += 1) {
    const job = fixed[at.states]! + w * at.STRIDE;
    if (workaroundService[w] === service && ints[job + at.phase] === PHASE.working)
      floor = Math.max(floor, workaroundLevel[w]!);
  }
  return floor;
};
