import { treeOf as drawnTreeOf } from '../drawing/tree';
import type { Plan } from '../model/plan';
import type { State } from '../model/state';

/** Who holds whom, as it is drawn. Built once per list of states and kept with it: lists are never changed in place. */
export interface Tree {
  readonly byId: ReadonlyMap<string, State>;
  /** The container a state is shown in: none where it is gone, or is held by the state itself. */
  parentOf(id: string): string | undefined;
  childrenOf(id: string | undefined): readonly State[];
}

const built = new WeakMap<readonly State[], Tree>();

export function treeOf({ workflow }: Plan): Tree {
  const known = built.get(workflow.states);
  if (known !== undefined) return known;
  const { parentOf, childrenOf: held } = drawnTreeOf(workflow);
  const tree = { byId: new Map(workflow.states.map((s) => [s.id, s])), parentOf, childrenOf: held };
  built.set(workflow.states, tree);
  return tree;
}

export const childrenOf = (plan: Plan, id: string | undefined): readonly State[] => treeOf(plan).childrenOf(id);

/** The containers of a state, innermost first. */
export function ancestorsOf(plan: Plan, id: string): readonly string[] {
  const { parentOf } = treeOf(plan);
  const found: string[] = [];
  for (let parent = parentOf(id); parent !== undefined; parent = parentOf(parent)) found.push(parent);
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
