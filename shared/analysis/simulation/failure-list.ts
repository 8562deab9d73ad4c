import type { FailureSettings, SingleFailure } from '../../model/failures';
import type { Workflow } from '../../model/workflow';

/** Everything of a plan that can fail by itself, in the order of the document. */
export function singleFailures(workflow: Workflow, poolPercent: number): readonly SingleFailure[] {
  const { components, pools, roles, vendors, sites, states } = workflow;
  return [
    ...components.map(({ key }): SingleFailure => ({ kind: 'component', key })),
    ...pools.flatMap(({ key, units }): SingleFailure[] =>
      [0, poolPercent]
        // A share that still rounds down to nothing was tried as nothing.
        .filter((percent, i) => i === 0 || Math.floor((units * percent) / 100) > 0)
        .map((percent) => ({ kind: 'pool', key, percent })),
    ),
    ...roles.map(({ key }): SingleFailure => ({ kind: 'role', key })),
    ...vendors.map(({ key }): SingleFailure => ({ kind: 'vendor', key })),
    ...sites.map(({ key }): SingleFailure => ({ kind: 'site', key })),
    ...states.filter((state) => state.kind === 'step').map(({ id }): SingleFailure => ({ kind: 'step', key: id })),
  ];
}

/** What fails in one case, and when in its run. */
export interface CasePlan {
  readonly failures: readonly SingleFailure[];
  readonly when: 'start' | 'worst instant';
}

/** Every case, in an order that everyone who shares out the work agrees on. */
export function casePlans(workflow: Workflow, { depth, poolPercent }: FailureSettings): readonly CasePlan[] {
  const singles = singleFailures(workflow, poolPercent);
  const pairs =
    depth === 1 ? [] : singles.flatMap((one, i) => singles.slice(i + 1).map((other) => [one, other] as const));
  const sets = [...singles.map((it) => [it]), ...pairs.filter(([a, b]) => a.kind !== b.kind || a.key !== b.key)];
  return sets.flatMap((failures): CasePlan[] => [
    { failures, when: 'start' },
    { failures, when: 'worst instant' },
  ]);
}
