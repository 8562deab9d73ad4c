import { MINUTE, type Ms } from '../../basics/time';
import type { SingleFailure } from '../../model/failures';
import type { Step } from '../../model/state';
import type { Workflow } from '../../model/workflow';
import type { PlannedCourse } from './candidate';

export interface Use {
  readonly step: Step;
  /** An instant at which it is at work as planned, a third into its stay. */
  readonly at: Ms;
  /** How long it stays. */
  readonly stay: Ms;
}

/** Where in the planned course a thing is needed longest: failing there it is noticed. Undefined where nothing needs it. */
export function usedAt(failure: SingleFailure, { workflow, entered, left }: PlannedCourse): Use | undefined {
  return workflow.states
    .flatMap((state): Use[] => {
      const from = entered.get(state.id);
      const to = left.get(state.id);
      if (state.kind !== 'step' || from === undefined || to === undefined || to <= from) return [];
      if (!needs(state, failure, workflow)) return [];
      return [{ step: state, at: Math.floor((from + (to - from) / 3) / MINUTE) * MINUTE, stay: to - from }];
    })
    .toSorted((a, b) => b.stay - a.stay || a.at - b.at)[0];
}

function needs(step: Step, { kind, key }: SingleFailure, workflow: Workflow): boolean {
  const pools = [...(step.claims ?? []).map(({ pool }) => pool), step.speedPool];
  switch (kind) {
    case 'component':
      return step.needs?.includes(key) ?? false;
    case 'pool':
      return pools.includes(key);
    case 'role':
      return step.owner === key;
    case 'vendor':
      return step.vendors?.includes(key) ?? false;
    case 'site':
      return (
        workflow.components.some((it) => it.site === key && step.needs?.includes(it.key)) ||
        workflow.pools.some((it) => it.site === key && pools.includes(it.key))
      );
    default:
      return step.id === key;
  }
}
