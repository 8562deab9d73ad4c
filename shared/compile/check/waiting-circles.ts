import type { Step } from '../../model/state';
import type { Workflow } from '../../model/workflow';
import type { Problem } from '../problem';
import { at, quoted, warning } from './report';

/** Pool A → pool B where a step may hold or head A while it waits for B; a circle can stop a run for good. */
export function checkWaitingCircles(workflow: Workflow): readonly Problem[] {
  const pools = new Map(workflow.pools.map((pool) => [pool.key, pool]));
  const edges = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => void edges.set(from, (edges.get(from) ?? new Set()).add(to));
  for (const step of workflow.states.filter((state): state is Step => state.kind === 'step')) {
    const claims = (step.claims ?? []).map((claim) => claim.pool);
    claims.forEach((from, index) => {
      if (step.claimOrder === 'in order') claims.slice(index + 1).forEach((to) => add(from, to));
      else if (pools.get(from)?.discipline === 'strict')
        claims.filter((to) => to !== from).forEach((to) => add(from, to));
    });
  }
  for (const start of edges.keys()) {
    const seen = new Set<string>();
    const open = [...(edges.get(start) ?? [])];
    for (let pool = open.pop(); pool !== undefined; pool = open.pop()) {
      if (pool === start) {
        const name = quoted(pools.get(start)?.name ?? start);
        return [
          warning(
            'waiting-circle',
            at('pool', start, 'discipline'),
            `Steps that claim ${name} may wait for each other in a circle.`,
          ),
        ];
      }
      if (seen.has(pool)) continue;
      seen.add(pool);
      open.push(...(edges.get(pool) ?? []));
    }
  }
  return [];
}
