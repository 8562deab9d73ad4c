import type { State, Transition } from '../model/state';
import type { Workflow } from '../model/workflow';
import { isContainer } from './sizes';

/**
 * Who holds whom, and which transitions can be drawn. Made from any document, also a broken one: of two things with one
 * id the first counts, and a state whose container is gone, or is held by itself, counts as top level.
 */
export interface Tree {
  find(id: string): State | undefined;
  parentOf(id: string): string | undefined;
  childrenOf(id: string | undefined): readonly State[];
  /** Transitions whose two ends exist. */
  readonly transitions: readonly Transition[];
}

export function treeOf(workflow: Workflow): Tree {
  const byId = firstById(workflow.states);
  const parents = new Map([...byId.keys()].map((id) => [id, soundParent(id, byId)]));
  const children = new Map<string | undefined, State[]>();
  for (const state of byId.values()) {
    const siblings = children.get(parents.get(state.id));
    if (siblings === undefined) children.set(parents.get(state.id), [state]);
    else siblings.push(state);
  }
  return {
    find: (id) => byId.get(id),
    parentOf: (id) => parents.get(id),
    childrenOf: (id) => children.get(id) ?? [],
    transitions: [...firstById(workflow.transitions).values()].filter((it) => byId.has(it.from) && byId.has(it.to)),
  };
}

function firstById<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  const byId = new Map<string, T>();
  for (const thing of things) if (!byId.has(thing.id)) byId.set(thing.id, thing);
  return byId;
}

/** The parent, unless it is unknown, no container, or the way up from it never ends. */
function soundParent(id: string, byId: ReadonlyMap<string, State>): string | undefined {
  const seen = new Set([id]);
  for (let up = byId.get(id)?.parent; up !== undefined && byId.has(up); up = byId.get(up)?.parent) {
    if (seen.has(up)) return undefined;
    seen.add(up);
  }
  const parent = byId.get(byId.get(id)?.parent ?? '');
  return parent !== undefined && isContainer(parent.kind) ? parent.id : undefined;
}
