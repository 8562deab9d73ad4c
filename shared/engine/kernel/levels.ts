import { PHASE } from './codes';
import type { Kernel } from './kernel';

/** Effective level of a service, percent: see the timekeeper's `effectiveLevels`, whose order of operations this keeps. */
export function effectiveLevel(k: Kernel, service: number): number {
  if (k.levelsDirty) settleLevels(k, true);
  return k.effective[service]!;
}

/** Computes every level, with or without the floors that manual work-arounds put under them. */
export function settleLevels(k: Kernel, floors: boolean): void {
  k.levelsDirty = !floors;
  for (const group of k.tables.groups) {
    let least = Infinity;
    for (let i = 0; i < group.length; i += 1) least = Math.min(least, limited(k, group[i]!));
    for (let i = 0; i < group.length; i += 1) {
      const service = group[i]!;
      k.effective[service] = floors ? Math.max(least, floorOf(k, service)) : least;
    }
  }
}

function limited(k: Kernel, service: number): number {
  const limits = k.tables.limits[service]!;
  let value = k.own[service]!;
  for (let i = 0; i < limits.length; i += 1) {
    const { thing, on, strength } = limits[i]!;
    const level = thing === 0 ? k.effective[on]! : (thing === 1 ? k.down[on]! : k.silentVendor[on]!) > 0 ? 0 : 100;
    if (strength < 0) value = Math.min(value, level);
    else value *= 1 - (strength / 100) * (1 - level / 100);
  }
  return value;
}

function floorOf(k: Kernel, service: number): number {
  const { workaroundService, workaroundLevel, structure } = k.tables;
  let floor = 0;
  for (let w = 0; w < workaroundService.length; w += 1)
    if (workaroundService[w] === service && k.phase[structure.size + w] === PHASE.working)
      floor = Math.max(floor, workaroundLevel[w]!);
  return floor;
}
