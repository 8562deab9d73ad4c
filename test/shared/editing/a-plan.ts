import { blankPlan } from '../../../shared/editing/blank-plan';
import { applyCommand, type CommandInput, type CommandName } from '../../../shared/editing/commands';
import type { Plan } from '../../../shared/model/plan';

/** Does commands one after the other; each must be accepted. */
export function edited(plan: Plan, ...steps: readonly Step[]): Plan {
  return steps.reduce((before, step) => step(before), plan);
}

type Step = (plan: Plan) => Plan;

export function by<N extends CommandName>(name: N, input: CommandInput<N>): Step {
  return (plan) => {
    const result = applyCommand(plan, name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error}`);
    return result.value;
  };
}

export const refusal = <N extends CommandName>(plan: Plan, name: N, input: CommandInput<N>): string | undefined => {
  const result = applyCommand(plan, name, input);
  return result.ok ? undefined : result.error;
};

/**
 * `step-1` to `end-1` and `end-2` at the top; `tracks-1` with `track-1` (holding `step-2`, which leads to `step-3`)
 * and `track-2` (holding `step-4`, done after `step-2`).
 */
export const aPlan = (): Plan =>
  edited(
    blankPlan('Plan'),
    by('state.add', { kind: 'tracks', at: { x: 0, y: 240 } }),
    by('state.add', { kind: 'step', parent: 'track-1', at: { x: 16, y: 48 } }),
    by('state.append', { kind: 'step', from: 'step-2', port: 'done' }),
    by('state.add', { kind: 'step', parent: 'track-2', at: { x: 16, y: 48 } }),
    by('state.edit', { state: 'step-4', set: { after: ['step-2'] } }),
  );

export const stateIn = (plan: Plan, id: string) => plan.workflow.states.find((s) => s.id === id);
