import type { Box, Layout, Plan } from '../model/plan';
import type { State } from '../model/state';
import { layOut, type Layouter } from './lay-out';
import { FRAME } from './sizes';
import { treeOf, type Tree } from './tree';

const APART = 40;

/**
 * The layout of a plan with a place for every state. What already has a place keeps it; what has none goes to the right
 * of the state it follows, or below, and the containers around it grow.
 */
export async function completeLayout({ workflow, layout }: Plan, elk: Layouter): Promise<Layout> {
  const missing = workflow.states.filter((state) => layout.states[state.id] === undefined);
  if (missing.length === 0) return layout;
  const fresh = await layOut(workflow, elk);
  if (missing.length === workflow.states.length) return fresh;
  const tree = treeOf(workflow);
  const boxes: Record<string, Box> = { ...layout.states };
  for (const state of missing) {
    const own = fresh.states[state.id];
    if (own === undefined) continue;
    const parent = tree.parentOf(state.id);
    // inside a container that had no place either, everything is as freshly laid out
    const insideFresh = parent !== undefined && layout.states[parent] === undefined;
    boxes[state.id] = insideFresh ? own : freePlace(state, own, boxes, tree);
    grow(parent, boxes, tree);
  }
  return { states: boxes, transitions: layout.transitions };
}

function freePlace(state: State, size: Box, boxes: Readonly<Record<string, Box>>, tree: Tree): Box {
  const parent = tree.parentOf(state.id);
  const siblings = tree.childrenOf(parent).flatMap((it) => (it.id === state.id ? [] : (boxes[it.id] ?? [])));
  const before = tree.transitions
    .filter((it) => it.to === state.id && tree.parentOf(it.from) === parent)
    .flatMap((it) => boxes[it.from] ?? [])[0];
  const start =
    before === undefined
      ? below(siblings, tree.find(parent ?? ''))
      : { x: before.x + before.width + APART, y: before.y };
  let box: Box = { ...start, width: size.width, height: size.height };
  for (let hit = siblings.find((it) => overlaps(it, box)); hit !== undefined;) {
    box = { ...box, y: hit.y + hit.height + APART / 2 };
    hit = siblings.find((it) => overlaps(it, box));
  }
  return box;
}

function below(siblings: readonly Box[], container: State | undefined): { x: number; y: number } {
  const { top, side } = container === undefined ? { top: 0, side: 0 } : FRAME.group;
  if (siblings.length === 0) return { x: side, y: top };
  return {
    x: Math.min(...siblings.map((it) => it.x)),
    y: Math.max(...siblings.map((it) => it.y + it.height)) + APART / 2,
  };
}

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Containers grow until they show all they hold. They never shrink. */
function grow(container: string | undefined, boxes: Record<string, Box>, tree: Tree): void {
  const box = container === undefined ? undefined : boxes[container];
  if (container === undefined || box === undefined) return;
  const inside = tree.childrenOf(container).flatMap((it) => boxes[it.id] ?? []);
  const { side } = FRAME.group;
  boxes[container] = {
    ...box,
    width: Math.max(box.width, ...inside.map((it) => it.x + it.width + side)),
    height: Math.max(box.height, ...inside.map((it) => it.y + it.height + side)),
  };
  grow(tree.parentOf(container), boxes, tree);
}
