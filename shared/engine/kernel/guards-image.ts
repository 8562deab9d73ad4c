import { known } from '../../basics/assert';
import type { Guard } from '../../model/guard';
import type { Fixed } from './arena';
import { COMPARISONS, CONDITIONS, GUARDS, OUTCOMES, ZEROS, codeOf } from './codes';
import * as at from './layout';
import type { Places } from './memory';
import { placesIn } from './places';
import type { Tables } from './tables';

/** Every condition that is asked for, with those that it is made of behind it. */
export const withParts = (guard: Guard): readonly Guard[] => [guard, ...partsOf(guard).flatMap(withParts)];

export const partsOf = (guard: Guard): readonly Guard[] =>
  guard.kind === 'all' || guard.kind === 'any' ? guard.of : guard.kind === 'not' ? [guard.of] : [];

/** The conditions as they lie in the kernel's memory: see `guards.ts`. */
export function writeGuards({ fixed, shares }: Fixed, tables: Tables, places: Places): void {
  const here = placesIn(tables.ir);
  const addressOf = (guard: Guard): number => known(places.guards.get(guard), 'every condition has a place');
  const head = (name: number): number => places.head.get(name) ?? 0;
  const { variables } = tables.ir.workflow;
  /** Of what it asks, how it compares, and with which number. */
  const fields = (guard: Guard, parts: number): readonly [number, number, number] => {
    switch (guard.kind) {
      case 'all':
      case 'any':
        return [parts, parts + guard.of.length, 0];
      case 'not':
        return [addressOf(guard.of), 0, 0];
      case 'pool':
        return [at.recordOf(tables.jobs + here.pool(guard.pool)), codeOf(COMPARISONS, guard.is), guard.units];
      case 'component':
        return [head(at.components) + 2 * here.component(guard.component), codeOf(CONDITIONS, guard.is), 0];
      case 'level':
        return [head(at.services) + at.SERVICE * here.service(guard.service), codeOf(COMPARISONS, guard.is), guard.percent]; // prettier-ignore
      case 'elapsed':
        return [at.zero + codeOf(ZEROS, guard.since), 0, guard.atLeast];
      case 'step':
        return [at.recordOf(here.state(guard.step)), codeOf(OUTCOMES, guard.is), 0];
      case 'attempts':
        return [at.recordOf(here.state(guard.step)), codeOf(COMPARISONS, guard.is), guard.count];
      case 'variable': {
        const place = variables.findIndex(({ key }) => key === guard.variable);
        return [head(at.variables) + place, codeOf(COMPARISONS, guard.is), guard.value];
      }
    }
  };
  let number = places.guardNumbers;
  for (const [guard, g] of places.guards) {
    const parts = g + at.GUARD;
    const [of, comparison, value] = fields(guard, parts);
    fixed.set([codeOf(GUARDS, guard.kind), of, comparison, number], g);
    fixed.set(partsOf(guard).map(addressOf), parts);
    shares[number] = value;
    number += 1;
  }
  tables.conditional.forEach(({ inject, guard }, i) =>
    fixed.set([inject, addressOf(guard)], head(at.conditions) + 2 * i),
  );
}
