import type { State, Transition } from '../model/state';
import type { Workflow } from '../model/workflow';

/** Who holds whom, and which transitions lie where. A state whose container is gone counts as top level. */
export interface Tree {
  find(id: string): State | undefined;
  parentOf(id: string): string | undefined;
  childrenOf(id: string | undefined): readonly State[];
  /** Transitions whose two ends exist. */
  readonly transitions: readonly Transition[];
}

export function treeOf(workflow: Workflow): Tree {
  const byId = new Map(workflow.states.map((state) => [state.id, state]));
  const parentOf = (id: string): string | undefined => {
    const parent = byId.get(id)?.parent;
    return parent !== undefined && byId.has(parent) ? parent : undefined;
  };
  const children = new Map<string | undefined, State[]>();
  for (const state of workflow.states) {
    const parent = parentOf(state.id);
    children.set(parent, [...(children.get(parent) ?? []), state]);
  }
  return {
    find: (id) => byId.get(id),
    parentOf,
    childrenOf: (id) => children.get(id) ?? [],
    transitions: workflow.transitions.filter((it) => byId.has(it.from) && byId.has(it.to)),
  };
}
