import type { ELK, ElkNode } from 'elkjs/lib/elk-api';
import type { Box, Layout } from '../model/plan';
import type { State, Transition } from '../model/state';
import type { Workflow } from '../model/workflow';
import { elkEdge, elkNode, elkPadding, LAYERED } from './elk-graph';
import { edgeLabel } from './edge-label';
import { boxOf, routeOf } from './elk-result';
import { routeRows, type Wire } from './row-routes';
import { rowsOf, type Sized } from './rows';
import { FRAME, isContainer, sizeOf, type Size } from './sizes';
import { treeOf, type Tree } from './tree';

/** ELK is passed in: a worker in the window, the library itself elsewhere. */
export type Layouter = Pick<ELK, 'layout'>;

/**
 * A layout for the whole drawing, made from nothing; the same drawing always gives the same layout. Containers are laid
 * out from the innermost outwards, each with what it holds already at its final size. Lines that cross the border of a
 * container pull their ends together but get no bends: they find their way around the states (see scene.ts).
 */
export async function layOut(workflow: Workflow, elk: Layouter): Promise<Layout> {
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

/** What one container holds, in its own coordinates, and how large that makes it. */
interface Filled {
  readonly size: Size;
  readonly states: Record<string, Box>;
  readonly transitions: Layout['transitions'];
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
  const wires = within(tree, undefined).flatMap((transition): Wire[] => {
    const from = tree.find(transition.from);
    return from === undefined ? [] : [{ transition, from, label: edgeLabel(transition, from, workflow) }];
  });
  // nothing asks for the size of the top level
  return { size: { width: 0, height: 0 }, ...routeRows(rowsOf(children), wires) };
}

const within = (tree: Tree, container: string | undefined): readonly Transition[] =>
  tree.transitions.filter((it) => tree.parentOf(it.from) === container && tree.parentOf(it.to) === container);

/** Lines from deeper inside, as if they went between the states of this container that hold their ends. */
function pullsIn(tree: Tree, container: string | undefined): readonly Transition[] {
  const lifted = (id: string): string | undefined => {
    let up: string | undefined = id;
    while (up !== undefined && tree.parentOf(up) !== container) up = tree.parentOf(up);
    return up;
  };
  return tree.transitions.flatMap((it): Transition[] => {
    const [from, to] = [lifted(it.from), lifted(it.to)];
    const isOwn = from === it.from && to === it.to;
    return isOwn || from === undefined || to === undefined || from === to
      ? []
      : [{ id: it.id, from, to, port: 'done' }];
  });
}

async function layered(
  container: State | undefined,
  children: readonly Sized[],
  { workflow, tree, elk }: With,
): Promise<Filled> {
  const transitions = within(tree, container?.id);
  const pulls = pullsIn(tree, container?.id);
  const frame = container === undefined ? { top: 0, side: 0 } : FRAME[container.kind === 'track' ? 'track' : 'group'];
  const graph: ElkNode = {
    id: 'container',
    layoutOptions: { ...LAYERED, 'elk.padding': elkPadding(frame.top, frame.side) },
    children: children.map(({ state, size }) => elkNode(state, size, [...transitions, ...pulls])),
    edges: [...transitions.map((it) => elkEdge(it, tree.find(it.from), workflow)), ...pulls.map((it) => elkEdge(it))],
  };
  const result: ElkNode = await elk.layout(graph);
  const { width, height } = boxOf(result);
  const own = new Set(transitions.map((it) => it.id));
  const drawn = (result.edges ?? []).filter((edge) => own.has(edge.id));
  return {
    size: { width, height },
    states: Object.fromEntries((result.children ?? []).map((node) => [node.id, boxOf(node)])),
    transitions: Object.fromEntries(drawn.map((edge) => [edge.id, routeOf(edge, { x: 0, y: 0 })])),
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
