import type { Comparison, Guard } from '../../model/guard';
import type { Effect } from '../../model/scenario';
import type { Workflow } from '../../model/workflow';

/** So much slower that whatever waits for it meets its deadline first. */
export const VERY_SLOW = 100;

/**
 * Effects that keep a condition from becoming true for a long time: the step that it names hangs, the component is down,
 * nobody of the team is there. Undefined where no inject does it. What they do is played before it is told.
 */
export function keepFromHolding(guard: Guard, workflow: Workflow): readonly Effect[] | undefined {
  switch (guard.kind) {
    case 'all':
      return guard.of.flatMap((it) => [keepFromHolding(it, workflow) ?? []]).find((effects) => effects.length > 0);
    case 'any': {
      const each = guard.of.map((it) => keepFromHolding(it, workflow));
      return each.some((it) => it === undefined) ? undefined : each.flatMap((it) => it ?? []);
    }
    case 'pool':
      return isAtLeast(guard.is) ? [{ op: 'pool', pool: guard.pool, percent: 0 }] : undefined;
    case 'component':
      return guard.is === 'up' ? [{ op: 'component', component: guard.component, to: 'down' }] : undefined;
    case 'level':
      return isAtLeast(guard.is) ? slowed(restoring(guard.service, workflow)) : undefined;
    case 'step':
      return guard.is === 'done' ? slowed([guard.step]) : undefined;
    case 'attempts':
      return isAtLeast(guard.is) ? slowed([guard.step]) : undefined;
    case 'not':
    case 'elapsed':
    case 'variable':
      return undefined;
  }
}

const isAtLeast = (is: Comparison): boolean => is === '>=' || is === '>';

const slowed = (steps: readonly string[]): readonly Effect[] | undefined =>
  steps.length === 0 ? undefined : steps.map((step): Effect => ({ op: 'scale', step, factor: VERY_SLOW }));

const restoring = (service: string, { states }: Workflow): readonly string[] =>
  states.flatMap((state) =>
    state.kind === 'step' && (state.restores ?? []).some((it) => it.service === service) ? [state.id] : [],
  );
