import type { Plan } from '../model/plan';
import type { State } from '../model/state';

/** Who holds whom. Built once per list of states and kept with it: lists are never changed in place. */
export interface Tree {
  readonly byId: ReadonlyMap<string, State>;
  /** Children in document order; `undefined` holds the top level. */
  readonly children: ReadonlyMap<string | undefined, readonly State[]>;
}

const built = new WeakMap<readonly State[], Tree>();

export function treeOf(plan: Plan): Tree {
  const { states } = plan.workflow;
  const known = built.get(states);
  if (known !== undefined) return known;
  const byId = new Map(states.map((s) => [s.id, s]));
  const children = new Map<string | undefined, State[]>();
  for (const state of states) {
    // a state whose container is gone is shown at the top level, where it can be mended
    const parent = state.parent !== undefined && byId.has(state.parent) ? state.parent : undefined;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [state]);
    else siblings.push(state);
  }
  const tree = { byId, children };
  built.set(states, tree);
  return tree;
}

export const childrenOf = (plan: Plan, id: string | undefined): readonly State[] => treeOf(plan).children.get(id) ?? [];

/** The containers of a state, innermost first. */
export function ancestorsOf(plan: Plan, id: string): readonly string[] {
  const { byId } = treeOf(plan);
  const found: string[] = [];
  let parent = byId.get(id)?.parent;
  while (parent !== undefined && byId.has(parent) && !found.includes(parent)) {
    found.push(parent);
    parent = byId.get(parent)?.parent;
  }
  return found;
}

/** The states themselves and everything inside them. */
export function withDescendants(plan: Plan, ids: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const child of childrenOf(plan, id)) visit(child.id);
  };
  for (const id of ids) visit(id);
  return found;
}

/** Those of `ids` that are not inside another of them. */
export function outermost(plan: Plan, ids: readonly string[]): readonly string[] {
  const chosen = new Set(ids);
  return ids.filter((id) => !ancestorsOf(plan, id).some((a) => chosen.has(a)));
}
