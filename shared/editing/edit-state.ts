import type { Plan } from '../model/plan';
import { ok } from '../basics/result';
import {
  State, type Decision, type End, type Gate, type Group, type History, type Plain, type Step, type Track, type Tracks, type Wait,
} from '../model/state'; // prettier-ignore
import { findState, patched, refuse, withState, withWorkflow, type Command, type Patch } from './command';
import { explainRefusal } from './explain-refusal';
import { KIND_NAME } from './kind-names';
import { treeOf } from './tree';
import { bendless } from './bends';

type Fields<T> = Patch<Omit<T, 'id' | 'kind' | 'parent'>>;
export type StateFields =
  | Fields<Step> | Fields<Decision> | Fields<Wait> | Fields<Gate> | Fields<Group> | Fields<Tracks> | Fields<Track>
  | Fields<Plain> | Fields<History> | Fields<End>; // prettier-ignore

export interface EditState {
  readonly state: string;
  readonly set: StateFields;
  /** What is being changed, as the form calls it: "duration". */
  readonly what?: string | undefined;
}

/**
 * Sets or removes fields of a state of any kind. The schema that guards files also guards the form. A duration that is
 * typed comes from no run any more.
 */
export const editState: Command<EditState> = {
  label: (input, plan) =>
    input.what === 'name'
      ? renameState.label({ ...input, name: '' }, plan)
      : `Change ${input.what ?? nameOf(plan, input.state)}`,
  apply(plan, { state: id, set }) {
    const found = findState(plan, id);
    if (!found.ok) return found;
    const kept = 'duration' in set && set.duration !== undefined ? { learned: undefined, ...set } : set;
    const wanted = patched(found.value, { ...kept, id, kind: found.value.kind, parent: found.value.parent });
    const checked = State.safeParse(wanted);
    if (!checked.success) return refuse(explainRefusal(checked.error));
    const edited = withState(plan, id, () => checked.data);
    return ok(found.value.kind === 'decision' ? withoutOptionless(edited, id) : edited);
  },
};

export interface RenameState {
  readonly state: string;
  readonly name: string;
}

export const renameState: Command<RenameState> = {
  label: ({ state }, plan) => `Rename ${nameOf(plan, state)}`,
  apply: (plan, { state, name }) =>
    name.trim() === '' ? refuse('A name is needed.') : editState.apply(plan, { state, set: { name: name.trim() } }),
};

const nameOf = (plan: Plan, id: string): string => KIND_NAME[treeOf(plan).byId.get(id)?.kind ?? 'state'];

/** An option that is gone takes its connections with it. */
function withoutOptionless(plan: Plan, id: string): Plan {
  const decision = treeOf(plan).byId.get(id);
  if (decision?.kind !== 'decision') return plan;
  const ports = new Set(['timeout', ...decision.options.map((o) => o.id)]);
  const lost = plan.workflow.transitions.filter((t) => t.from === id && !ports.has(t.port));
  if (lost.length === 0) return plan;
  const kept = plan.workflow.transitions.filter((t) => !lost.includes(t));
  return bendless(
    withWorkflow(plan, { transitions: kept }),
    lost.map((t) => t.id),
  );
}
