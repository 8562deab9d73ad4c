import { err, ok, type Result } from '../../basics/result';
import { unreachable } from '../../basics/assert';
import type { Inject, Scenario } from '../../model/scenario';
import type { PlanChange, Variant } from '../../model/simulation';
import type { State, Step } from '../../model/state';
import type { Workflow } from '../../model/workflow';
import { scaled } from './scale-distribution';

/** A plan and the scenario that is played on it. */
export interface Played {
  readonly workflow: Workflow;
  readonly scenario: Scenario;
}

/** What is wrong with a question, and in which of its fields. */
export interface Refusal {
  readonly field: string;
  readonly message: string;
}

/** The plan and scenario that a what-if asks about: changes made, effects in force from the disruption on. */
export function applyVariant(played: Played, variant: Variant): Result<Played, Refusal> {
  let { workflow } = played;
  for (const [at, change] of variant.changes.entries()) {
    const changed = applyChange(workflow, change);
    if (!changed.ok)
      return err({ field: `variant.changes.${at}.${changed.error.field}`, message: changed.error.message });
    workflow = changed.value;
  }
  return ok({ workflow, scenario: withEffects(played.scenario, variant) });
}

function applyChange(workflow: Workflow, change: PlanChange): Result<Workflow, Refusal> {
  switch (change.kind) {
    case 'pool units':
      if (!workflow.pools.some((it) => it.key === change.pool))
        return err({ field: 'pool', message: `There is no pool ${change.pool} in this plan.` });
      return ok({
        ...workflow,
        pools: workflow.pools.map((it) => (it.key === change.pool ? { ...it, units: change.units } : it)),
      });
    case 'duration factor':
      if (change.step === undefined)
        return ok({ ...workflow, states: workflow.states.map((it) => stretched(it, change.factor)) });
      return inSteps(workflow, change.step, (step) => ({ ...step, duration: scaled(step.duration, change.factor) }));
    case 'duration':
      return inSteps(workflow, change.step, (step) => ({ ...step, duration: change.duration }));
    case 'success':
      return inSteps(workflow, change.step, (step) => ({ ...step, success: change.probability }));
    case 'retries':
      return inSteps(workflow, change.step, (step) => ({ ...step, retries: { ...step.retries, max: change.max } }));
    case 'work-around':
      if (!workflow.workarounds.some((it) => it.key === change.workaround))
        return err({ field: 'workaround', message: `There is no work-around ${change.workaround} in this plan.` });
      return inSteps(workflow, change.step, (step) => ({ ...step, startsWorkaround: change.workaround }));
    default:
      return unreachable(change);
  }
}

const stretched = (state: State, factor: number): State =>
  state.kind === 'step' ? { ...state, duration: scaled(state.duration, factor) } : state;

function inSteps(workflow: Workflow, id: string, change: (step: Step) => Step): Result<Workflow, Refusal> {
  const found = workflow.states.find((state) => state.id === id);
  if (found?.kind !== 'step') return err({ field: 'step', message: `There is no step ${id} in this plan.` });
  return ok({ ...workflow, states: workflow.states.map((state) => (state === found ? change(found) : state)) });
}

/** Not a key that an inject could have. */
export const VARIANT_INJECT = 'variant__effects';

function withEffects(scenario: Scenario, { title, effects, injects = true }: Variant): Scenario {
  const played = injects ? scenario.injects : [];
  if (effects.length === 0) return { ...scenario, injects: played };
  const first: Inject = {
    id: VARIANT_INJECT,
    no: 1,
    title,
    type: 'inject',
    mode: 'document',
    from: '',
    to: [],
    message: '',
    expected: [],
    trigger: { kind: 'time', at: 0 },
    effects,
  };
  return { ...scenario, injects: [first, ...played] };
}
