import { known } from '../../basics/assert';
import { elapsedIn } from '../../compile/check/guard-references';
import type { Ir } from '../../compile/ir';
import type { Guard } from '../../model/guard';
import type { Scenario } from '../../model/scenario';
import { COMPARISON, GUARD, ZEROS, codeOf } from './codes';
import { doubles, fixed, ints, shares } from './arena';
import { atWork } from './at-work';
import * as at from './layout';
import { effectiveLevelAt } from './levels';

/** An instant at which a condition may become true by itself: a zero point and a time after it. */
export interface Elapsed {
  readonly zero: number;
  readonly atLeast: number;
}

/** Every instant at which the clock alone can make a condition of the document true. */
export const elapsedOf = (ir: Ir, scenario: Scenario): readonly Elapsed[] => {
  const drawn = ir.nodes.flatMap(({ state, automatic }) => [
    ...automatic.map((it) => it.guard),
    ...(state?.kind === 'wait' ? [state.until] : []),
    ...(state?.kind === 'decision' ? state.options.map((option) => option.guard) : []),
  ]);
  const injects = scenario.injects.map(({ trigger }) => (trigger.kind === 'condition' ? trigger.guard : undefined));
  const guards = [...drawn, ...injects].filter((guard) => guard !== undefined);
  return guards.flatMap(elapsedIn).map(({ since, atLeast }) => ({ zero: codeOf(ZEROS, since), atLeast }));
};

/** Whether a condition holds now; `g`: where it lies, see `guards-image.ts`. */
export const holds = (g: number): boolean => {
  const of = fixed[g + at.of]!;
  switch (fixed[g]) {
    case GUARD.all:
      return !isAny(g, false);
    case GUARD.any:
      return isAny(g, true);
    case GUARD.not:
      return !holds(of);
    case GUARD.pool:
      return compares(g, ints[of + at.available]!);
    case GUARD.component:
      return (ints[of]! > 0 ? 2 : ints[of + 1]! > 0 ? 1 : 0) === fixed[g + at.comparison];
    case GUARD.level:
      return compares(g, effectiveLevelAt(of));
    case GUARD.elapsed:
      return doubles[at.now]! - doubles[of]! >= shares[fixed[g + at.number]!]!;
    case GUARD.step:
      return ints[of + at.outcome] === fixed[g + at.comparison];
    case GUARD.attempts:
      return compares(g, ints[of + at.attempt]!);
    default:
      return compares(g, doubles[of]!);
  }
};

/** Whether one of the conditions that this one is made of is so. */
const isAny = (g: number, so: boolean): boolean => {
  const end = fixed[g + at.comparison]!;
  for (let i = fixed[g + at.of]!; i < end; i += 1) if (holds(fixed[i]!) === so) return true;
  return false;
};

const compares = (g: number, value: number): boolean => {
  const number = shares[fixed[g + at.number]!]!;
  switch (fixed[g + at.comparison]) {
    case COMPARISON.atLeast:
      return value >= number;
    case COMPARISON.above:
      return value > number;
    case COMPARISON.atMost:
      return value <= number;
    case COMPARISON.below:
      return value < number;
    default:
      return value === number;
  }
};

/** For whoever holds the condition itself. */
export const holdsNow = (guard: Guard): boolean => holds(known(atWork().guards.get(guard), 'a condition of the plan'));
