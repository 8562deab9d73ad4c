import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api';
import type { Layout, Point } from '../model/plan';
import type { State } from '../model/state';
import type { Workflow } from '../model/workflow';
import { elkEdge, elkNode, elkPadding, LAYERED } from './elk-graph';
import { boxOf, routeOf } from './elk-result';
import type { Layouter } from './lay-out';
import { FRAME, isContainer, sizeOf } from './sizes';
import { treeOf } from './tree';

/** Everything in one graph, so that transitions can cross the borders of containers. */
export async function layOutInOnePiece(workflow: Workflow, elk: Layouter): Promise<Layout> {
  const tree = treeOf(workflow);
  const options = { ...LAYERED, 'elk.hierarchyHandling': 'INCLUDE_CHILDREN' };
  const edgesIn = (container: string | undefined): ElkExtendedEdge[] =>
    tree.transitions
      .filter((it) => tree.parentOf(it.from) === container)
      .map((it) => elkEdge(it, tree.find(it.from), workflow));
  const build = (state: State): ElkNode => {
    const children = tree.childrenOf(state.id);
    const node = elkNode(state, sizeOf(state.kind), tree.transitions);
    if (children.length === 0) return node;
    return {
      ...node,
      layoutOptions: { ...options, 'elk.portConstraints': 'FIXED_SIDE', 'elk.padding': paddingOf(state) },
      children: children.map(build),
      edges: edgesIn(state.id),
    };
  };
  const children = tree.childrenOf(undefined).map(build);
  return read(await elk.layout({ id: '', layoutOptions: options, children, edges: edgesIn(undefined) }));
}

function paddingOf({ kind }: State): string {
  const { top, side } = FRAME[kind === 'tracks' || kind === 'track' ? kind : 'group'];
  return isContainer(kind) ? elkPadding(top, side) : elkPadding(0, 0);
}

function read(root: ElkNode): Layout {
  const layout: Layout = { states: {}, transitions: {} };
  // an edge names the container whose coordinates it is in, and that may be any, so all are placed first
  const origins = new Map<string, Point>();
  const place = (node: ElkNode, origin: Point): void => {
    origins.set(node.id, origin);
    for (const child of node.children ?? []) {
      const box = boxOf(child);
      layout.states[child.id] = box;
      place(child, { x: origin.x + box.x, y: origin.y + box.y });
    }
  };
  place(root, { x: 0, y: 0 });
  const readEdges = (node: ElkNode): void => {
    for (const edge of node.edges ?? []) {
      layout.transitions[edge.id] = routeOf(edge, origins.get(edge.container ?? node.id) ?? { x: 0, y: 0 });
    }
    node.children?.forEach(readEdges);
  };
  readEdges(root);
  return layout;
}
