import type { ElkNode } from 'elkjs/lib/elk-api';
import type { Box, Layout } from '../model/plan';
import type { State } from '../model/state';
import type { Workflow } from '../model/workflow';
import { elkEdge, elkNode, elkPadding, LAYERED } from './elk-graph';
import { edgeLabel } from './edge-label';
import { boxOf, routeOf } from './elk-result';
import type { Layouter } from './lay-out';
import { routeRows, type Wire } from './row-routes';
import { rowsOf, type Sized } from './rows';
import { FRAME, isContainer, sizeOf, type Size } from './sizes';
import { treeOf, type Tree } from './tree';

/** What one container holds, in its own coordinates, and how large that makes it. */
interface Filled {
  readonly size: Size;
  readonly states: Record<string, Box>;
  readonly transitions: Layout['transitions'];
}

/** Containers from the innermost outwards: each is laid out with what it holds already at its final size. */
export async function layOutInsideOut(workflow: Workflow, elk: Layouter): Promise<Layout> {
  const tree = treeOf(workflow);
  const filled = new Map<string, Filled>();
  const fill = async (container: State | undefined): Promise<Filled> => {
    const children = tree.childrenOf(container?.id);
    for (const child of children) {
      // oxlint-disable-next-line no-await-in-loop -- one worker: in turn is as fast, and always the same
      if (isContainer(child.kind) && tree.childrenOf(child.id).length > 0) filled.set(child.id, await fill(child));
    }
    const sized = children.map((state) => ({ state, size: filled.get(state.id)?.size ?? sizeOf(state.kind) }));
    if (container?.kind === 'tracks') return stacked(sized);
    if (container === undefined && isStory(children)) return inRows(sized, { workflow, tree, elk });
    return layered(container, sized, { workflow, tree, elk });
  };
  const top = await fill(undefined);
  return assembled(tree, filled, top);
}

/** Tracks lie under each other, equally wide. */
function stacked(tracks: readonly Sized[]): Filled {
  const { top, side, gap } = FRAME.tracks;
  const width = Math.max(...tracks.map(({ size }) => size.width));
  const states: Record<string, Box> = {};
  let y = top;
  for (const { state, size } of tracks) {
    states[state.id] = { x: side, y, width, height: size.height };
    y += size.height + gap;
  }
  return { size: { width: width + 2 * side, height: y - gap + side }, states, transitions: {} };
}

interface With {
  readonly workflow: Workflow;
  readonly tree: Tree;
  readonly elk: Layouter;
}

/** A top level made mostly of phases is read in rows. */
function isStory(children: readonly State[]): boolean {
  const parts = children.filter((state) => state.kind !== 'end');
  return parts.filter((state) => isContainer(state.kind)).length * 2 >= parts.length;
}

function inRows(children: readonly Sized[], { workflow, tree }: With): Filled {
  const wires = tree.transitions.flatMap((transition): Wire[] => {
    const from = tree.find(transition.from);
    const atTop = from !== undefined && tree.parentOf(from.id) === undefined;
    return atTop ? [{ transition, from, label: edgeLabel(transition, from, workflow) }] : [];
  });
  // nothing asks for the size of the top level
  return { size: { width: 0, height: 0 }, ...routeRows(rowsOf(children), wires) };
}

async function layered(
  container: State | undefined,
  children: readonly Sized[],
  { workflow, tree, elk }: With,
): Promise<Filled> {
  const transitions = tree.transitions.filter((it) => tree.parentOf(it.from) === container?.id);
  const frame = container === undefined ? { top: 0, side: 0 } : FRAME[container.kind === 'track' ? 'track' : 'group'];
  const graph: ElkNode = {
    id: 'container',
    layoutOptions: { ...LAYERED, 'elk.padding': elkPadding(frame.top, frame.side) },
    children: children.map(({ state, size }) => elkNode(state, size, transitions)),
    edges: transitions.map((it) => elkEdge(it, tree.find(it.from), workflow)),
  };
  const result: ElkNode = await elk.layout(graph);
  const { width, height } = boxOf(result);
  return {
    size: { width, height },
    states: Object.fromEntries((result.children ?? []).map((node) => [node.id, boxOf(node)])),
    transitions: Object.fromEntries((result.edges ?? []).map((edge) => [edge.id, routeOf(edge, { x: 0, y: 0 })])),
  };
}

/** Boxes stay relative to their container; bends and labels move to the canvas. */
function assembled(tree: Tree, filled: ReadonlyMap<string, Filled>, top: Filled): Layout {
  const layout: Filled = { size: top.size, states: {}, transitions: {} };
  const put = (from: Filled, origin: { x: number; y: number }): void => {
    Object.assign(layout.states, from.states);
    for (const [id, { bends, label }] of Object.entries(from.transitions)) {
      const move = ({ x, y }: { x: number; y: number }) => ({ x: x + origin.x, y: y + origin.y });
      layout.transitions[id] = { bends: bends.map(move), ...(label && { label: move(label) }) };
    }
    for (const [id, box] of Object.entries(from.states)) {
      const inner = filled.get(id);
      if (inner !== undefined) put(inner, { x: origin.x + box.x, y: origin.y + box.y });
    }
  };
  put(top, { x: 0, y: 0 });
  return { states: layout.states, transitions: layout.transitions };
}
