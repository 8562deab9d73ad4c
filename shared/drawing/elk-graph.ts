import type { ElkExtendedEdge, ElkNode, ElkPort, LayoutOptions } from 'elkjs/lib/elk-api';
import type { State, Transition } from '../model/state';
import type { Workflow } from '../model/workflow';
import { edgeLabel, labelSize } from './edge-label';
import { portPlace } from './ports';
import type { Size } from './sizes';

const ENTRY = 'entry';
const elkPort = (state: string, port: string): string => `${state}:${port}`;

/** Reading goes to the right, whatever was drawn first: only loops turn back. Lines are level or upright, states stay in the order of the document where they can. */
export const LAYERED: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'GREEDY_MODEL_ORDER',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.edgeLabels.placement': 'TAIL',
  'elk.spacing.nodeNode': '24',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '3',
  'elk.layered.spacing.nodeNodeBetweenLayers': '40',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
};

/** A state of a known size with its ports where they will be drawn. */
export function elkNode(state: State, size: Size, transitions: readonly Transition[]): ElkNode {
  const leaving = new Set(transitions.filter((it) => it.from === state.id).map((it) => it.port));
  const ports = [...leaving].map((port): ElkPort => {
    const { side, at } = portPlace(state, port);
    const right = side === 'right';
    return {
      id: elkPort(state.id, port),
      x: right ? size.width : size.width * at,
      y: right ? size.height * at : size.height,
      layoutOptions: { 'elk.port.side': right ? 'EAST' : 'SOUTH' },
    };
  });
  const entry = { id: elkPort(state.id, ENTRY), x: 0, y: size.height / 2, layoutOptions: { 'elk.port.side': 'WEST' } };
  return {
    id: state.id,
    ...size,
    ports: [entry, ...ports],
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
  };
}

/** Without a workflow it says nothing. */
export function elkEdge(transition: Transition, from?: State, workflow?: Workflow): ElkExtendedEdge {
  const label = workflow && edgeLabel(transition, from, workflow);
  return {
    id: transition.id,
    sources: [elkPort(transition.from, transition.port)],
    targets: [elkPort(transition.to, ENTRY)],
    ...(label && { labels: [{ text: label, ...labelSize(label) }] }),
  };
}

export const elkPadding = (top: number, rest: number): string =>
  `[top=${top},left=${rest},bottom=${rest},right=${rest}]`;
