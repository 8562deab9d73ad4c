import { ok } from '../basics/result';
import type { Distribution } from '../model/distribution';
import type { Learned } from '../model/learned';
import { findState, refuse, withState, type Command } from './command';

export interface AdoptEstimate {
  readonly step: string;
  readonly duration: Distribution;
  readonly from: Learned['from'];
  /** Today. */
  readonly on: string;
}

/** Takes over what runs have measured. Where it comes from, and what was estimated before, stays with the step. */
export const adoptEstimate: Command<AdoptEstimate> = {
  label: ({ step }, plan) => {
    const name = plan.workflow.states.find(({ id }) => id === step)?.name ?? 'step';
    return `Take over measured times of “${name}”`;
  },
  apply(plan, { step: id, duration, from, on }) {
    const found = findState(plan, id);
    if (!found.ok) return found;
    if (found.value.kind !== 'step') return refuse('Only the time of a step is measured.');
    if (from.length === 0) return refuse('Nothing has been measured of this step.');
    const before = found.value.learned?.before ?? found.value.duration;
    const learned: Learned = { from: [...from], on, before };
    return ok(withState(plan, id, (step) => (step.kind === 'step' ? { ...step, duration, learned } : step)));
  },
};
