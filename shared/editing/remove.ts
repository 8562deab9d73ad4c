import { ok } from '../basics/result';
import type { Plan } from '../model/plan';
import type { State } from '../model/state';
import type { Workflow } from '../model/workflow';
import { bendless } from './bends';
import { patched, refuse, withLayout, withWorkflow, type Command } from './command';
import { KIND_NAME } from './kind-names';
import { treeOf, withDescendants } from './tree';

export interface Remove {
  readonly states?: readonly string[] | undefined;
  readonly transitions?: readonly string[] | undefined;
}

/**
 * States go with all they hold, their connections, and their places in prerequisites and starts.
 * Guards and injects that name them stay as written: dropping half a condition would change what it says,
 * so the check of the plan leads to them instead.
 */
export const remove: Command<Remove> = {
  label({ states = [], transitions = [] }, plan) {
    const only = states.length === 1 ? treeOf(plan).byId.get(states[0] ?? '') : undefined;
    if (only !== undefined) return `Remove ${KIND_NAME[only.kind]}`;
    if (states.length === 0) return transitions.length === 1 ? 'Remove connection' : 'Remove connections';
    return `Remove ${states.length} states`;
  },
  apply(plan, { states = [], transitions = [] }) {
    const { byId } = treeOf(plan);
    const gone = withDescendants(
      plan,
      states.filter((id) => byId.has(id)),
    );
    const cut = new Set(transitions);
    const kept = plan.workflow.transitions.filter((t) => !cut.has(t.id) && !gone.has(t.from) && !gone.has(t.to));
    if (gone.size === 0 && kept.length === plan.workflow.transitions.length)
      return refuse('There is nothing left to remove.');
    const lost = plan.workflow.transitions.filter((t) => !kept.includes(t)).map((t) => t.id);
    return ok(bendless(withoutStates(withWorkflow(plan, { transitions: kept }), gone), lost));
  },
};

function withoutStates(plan: Plan, gone: ReadonlySet<string>): Plan {
  if (gone.size === 0) return plan;
  const states = plan.workflow.states.filter((s) => !gone.has(s.id)).map((s) => forgetting(s, gone));
  const boxes = Object.entries(plan.layout.states).filter(([id]) => !gone.has(id));
  const started = plan.workflow.initial !== undefined && gone.has(plan.workflow.initial);
  const workflow = (started ? patched(plan.workflow, { initial: undefined }) : plan.workflow) as Workflow;
  return withLayout({ ...plan, workflow: { ...workflow, states } }, { states: Object.fromEntries(boxes) });
}

function forgetting(state: State, gone: ReadonlySet<string>): State {
  if (state.kind === 'step' && state.after?.some((id) => gone.has(id))) {
    const after = state.after.filter((id) => !gone.has(id));
    return patched(state, { after: after.length > 0 ? after : undefined }) as State;
  }
  if ((state.kind === 'group' || state.kind === 'track') && state.initial !== undefined && gone.has(state.initial))
    return patched(state, { initial: undefined }) as State;
  if (state.kind === 'history' && state.default !== undefined && gone.has(state.default))
    return patched(state, { default: undefined }) as State;
  return state;
}
