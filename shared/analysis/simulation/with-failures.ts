import type { Ms } from '../../basics/time';
import type { SingleFailure } from '../../model/failures';
import type { Effect, Inject, Scenario } from '../../model/scenario';

/** What fails, all at the same instant. */
export interface Failing {
  readonly failures: readonly SingleFailure[];
  readonly at: Ms;
}

/** Failures come before the injects of the scenario, which happen as well. */
export function withFailures(scenario: Scenario, { failures, at }: Failing): Scenario {
  const injects = failures.map((what, i): Inject => ({
    id: `failure__${i}`,
    no: 1,
    title: `${what.kind} ${what.key}`,
    type: 'inject',
    mode: 'document',
    from: '',
    to: [],
    message: '',
    expected: [],
    trigger: { kind: 'time', at },
    effects: [effectOf(what)],
  }));
  return { ...scenario, injects: [...injects, ...scenario.injects] };
}

function effectOf(failure: SingleFailure): Effect {
  const { key } = failure;
  switch (failure.kind) {
    case 'component':
      return { op: 'component', component: key, to: 'down' };
    case 'pool':
      return { op: 'pool', pool: key, percent: failure.percent };
    case 'role':
      return { op: 'role', role: key, reachable: false };
    case 'vendor':
      return { op: 'vendor', vendor: key, reachable: false };
    case 'site':
      return { op: 'site', site: key, percent: 0 };
    case 'step':
      return { op: 'failing', step: key };
  }
}
