import type { Fixed } from './arena';
import * as at from './layout';
import type { Places } from './memory';
import type { Tables } from './tables';

/** What the levels of services depend on, as it lies in the kernel's memory: see `levels.ts`. */
export function writeLevels({ fixed, shares }: Fixed, tables: Tables, places: Places): void {
  const head = (name: number): number => places.head.get(name) ?? 0;
  const serviceAt = (nth: number): number => head(at.services) + at.SERVICE * nth;
  let it = head(at.order);
  let limit = places.limits;
  let strengthAt = places.strengths;
  for (const group of tables.groups)
    group.forEach((service, i) => {
      const first = limit;
      for (const { thing, on, strength } of tables.limits[service]!) {
        const where = [serviceAt(on), head(at.components) + 2 * on, head(at.vendors) + on][thing]!;
        fixed.set([where, Number(thing === 0), strength < 0 ? 0 : strengthAt], limit);
        if (strength >= 0) shares[strengthAt++] = strength;
        limit += at.LIMIT;
      }
      fixed.set([serviceAt(service), first, limit, Number(i === group.length - 1)], it);
      it += at.ORDERED;
    });
  const { structure, workaroundService, workaroundLevel, workaroundSustain } = tables;
  workaroundService.forEach((service, nth) => {
    const job = at.recordOf(structure.size + nth);
    fixed[job + at.lifts] = serviceAt(service);
    shares[job / 2 + at.liftLevel] = workaroundLevel[nth]!;
    shares[job / 2 + at.sustain] = workaroundSustain[nth]!;
  });
}
