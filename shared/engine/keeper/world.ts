import type { Ms } from '../../basics/time';
import type { World } from '../conditions';
import { available, componentStatus } from './facts';
import type { Keeper } from './keeper';
import { effectiveLevels } from './levels';

/** The facts that conditions read, at this instant. */
export function worldOf(k: Keeper): World {
  return {
    available: (pool) => available(k, pool),
    component: (key) => componentStatus(k, key),
    level: (service) => effectiveLevels(k).get(service) ?? 100,
    elapsed: (since): Ms | undefined => {
      const zero = k.state.zeroPoints[since];
      return zero === undefined ? undefined : k.state.now - zero;
    },
    outcome: (step) => k.state.outcomes[step],
    attempts: (step) => k.state.jobs[step]?.attempt ?? k.state.attempts[step] ?? 0,
    variable: (key) => k.state.variables[key] ?? 0,
  };
}
