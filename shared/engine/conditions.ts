import type { Ms } from '../basics/time';
import type { Comparison, Guard, StepOutcome, ZeroPoint } from '../model/guard';

/** The facts a condition reads, at one instant. */
export interface World {
  /** Units of a pool that are available, in use or not. */
  available(pool: string): number;
  component(key: string): 'up' | 'degraded' | 'down';
  /** Effective level of a service, percent. */
  level(service: string): number;
  /** Exercise time since a zero point; undefined while it has not happened. */
  elapsed(since: ZeroPoint): Ms | undefined;
  /** Outcome of the step's latest visit; undefined while it is not over. */
  outcome(step: string): StepOutcome | undefined;
  /** Attempts that have ended in the step's latest visit. */
  attempts(step: string): number;
  variable(key: string): number;
}

/** Whether a condition holds. Draws no chance and changes nothing. */
export function holds(world: World, guard: Guard): boolean {
  switch (guard.kind) {
    case 'all':
      return guard.of.every((it) => holds(world, it));
    case 'any':
      return guard.of.some((it) => holds(world, it));
    case 'not':
      return !holds(world, guard.of);
    case 'pool':
      return compare(world.available(guard.pool), guard.is, guard.units);
    case 'component':
      return world.component(guard.component) === guard.is;
    case 'level':
      return compare(world.level(guard.service), guard.is, guard.percent);
    case 'elapsed': {
      const elapsed = world.elapsed(guard.since);
      return elapsed !== undefined && elapsed >= guard.atLeast;
    }
    case 'step':
      return world.outcome(guard.step) === guard.is;
    case 'attempts':
      return compare(world.attempts(guard.step), guard.is, guard.count);
    case 'variable':
      return compare(world.variable(guard.variable), guard.is, guard.value);
  }
}

function compare(left: number, is: Comparison, right: number): boolean {
  switch (is) {
    case '>=':
      return left >= right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    case '<':
      return left < right;
    case '=':
      return left === right;
  }
}
