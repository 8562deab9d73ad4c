import { Position, type Edge, type Node } from 'reactflow';
import type { Problem } from '../../../shared/compile/problem';
import { portsOf } from '../../../shared/compile/ports';
import { edgeLabel } from '../../../shared/drawing/edge-label';
import { entryPoint, isTrouble, portPlace, portPoint } from '../../../shared/drawing/ports';
import { isContainer, sizeOf } from '../../../shared/drawing/sizes';
import { guardSentence } from '../../../shared/model/guard-sentence';
import { namesOf } from '../../../shared/model/names';
import type { Box, Plan, Point } from '../../../shared/model/plan';
import type { State, Transition } from '../../../shared/model/state';
import { childrenOf, treeOf } from '../../../shared/editing/tree';
import type { Selection } from '../editor/selection';
import { createWayfinder } from './wayfinder';
import { sameView, viewOf, type StateView } from './state-view';

export interface StateData extends Record<string, unknown> {
  readonly state: State;
  readonly view: StateView;
  /** Entered first in its container. */
  readonly starts: boolean;
}
export type StateNode = Node<StateData, 'leaf' | 'container'>;

export interface WireData extends Record<string, unknown> {
  readonly transition: Transition;
  readonly label: string;
  /** The whole condition, where the label is cut short. */
  readonly full: string;
  readonly trouble: boolean;
  /** The way of the line on the canvas, both ends included; undefined: no way around what lies between was found. */
  readonly points: readonly Point[] | undefined;
  readonly labelAt: Point | undefined;
  readonly problem: string;
}
export type Wire = Edge<WireData, 'wire'>;

export interface Projection {
  readonly nodes: StateNode[];
  readonly edges: Wire[];
}

interface Shown {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  readonly selection: Selection;
}

/**
 * The canvas as a disposable projection of the plan. What did not change keeps its identity from one projection to the
 * next, so that a change of one state redraws one node.
 */
export function createProjector(): (shown: Shown) => Projection {
  let nodes = new Map<string, StateNode>();
  let wires = new Map<string, Wire>();
  const wayfinder = createWayfinder();
  return ({ plan, problems, selection }) => {
    const said = problemsByPlace(problems);
    const names = namesOf(plan.workflow);
    const starts = startsOf(plan);
    const seen = new Map<string, StateNode>();
    for (const state of depthFirst(plan)) {
      const box = plan.layout.states[state.id] ?? { x: 0, y: 0, ...sizeOf(state.kind) };
      const view = viewOf(state, names, said.get(`state ${state.id}`) ?? []);
      const look = { state, box, view, starts: starts.has(state.id), selected: selection.states.has(state.id) };
      const parent = treeOf(plan).parentOf(state.id);
      seen.set(state.id, sharedNode(nodes.get(state.id), { ...look, parent }));
    }
    const drawn = new Map<string, Wire>();
    const ways = wayfinder(plan);
    for (const transition of plan.workflow.transitions) {
      const from = treeOf(plan).byId.get(transition.from);
      if (from === undefined || !treeOf(plan).byId.has(transition.to)) continue;
      const problem = (said.get(`transition ${transition.id}`) ?? []).map((p) => p.message).join('\n');
      const selected = selection.transitions.has(transition.id);
      const points = ways(transition, from);
      const look = { plan, transition, from, points, problem, selected };
      drawn.set(transition.id, sharedWire(wires.get(transition.id), look));
    }
    nodes = seen;
    wires = drawn;
    return { nodes: [...seen.values()], edges: [...drawn.values()] };
  };
}

function problemsByPlace(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.place.kind} ${problem.place.id}`;
    const others = found.get(key);
    if (others === undefined) found.set(key, [problem]);
    else others.push(problem);
  }
  return found;
}

/** React Flow wants containers before what they hold. */
function depthFirst(plan: Plan): readonly State[] {
  const order: State[] = [];
  const visit = (state: State): void => {
    order.push(state);
    for (const child of childrenOf(plan, state.id)) visit(child);
  };
  for (const state of childrenOf(plan, undefined)) visit(state);
  return order;
}

function startsOf(plan: Plan): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (container: string | undefined, initial: string | undefined): void => {
    const first = initial ?? childrenOf(plan, container).find((s) => s.kind !== 'history')?.id;
    if (first !== undefined) found.add(first);
  };
  add(undefined, plan.workflow.initial);
  for (const state of plan.workflow.states)
    if (state.kind === 'group' || state.kind === 'track') add(state.id, state.initial);
  return found;
}

/** Containers get one more for each level they are nested. */
const LINES = 50;
const ABOVE_LINES = 100;

interface Look {
  readonly state: State;
  readonly box: Box;
  readonly view: StateView;
  readonly starts: boolean;
  readonly selected: boolean;
  readonly parent: string | undefined;
}

function sharedNode(before: StateNode | undefined, look: Look): StateNode {
  const { state, box, view, starts, selected, parent } = look;
  const sameData =
    before !== undefined && before.data.state === state && before.data.starts === starts && sameView(before.data.view, view); // prettier-ignore
  const samePlace =
    before !== undefined &&
    before.parentId === parent &&
    before.position.x === box.x &&
    before.position.y === box.y &&
    before.width === box.width &&
    before.height === box.height;
  if (sameData && samePlace && before.selected === selected) return before;
  const { width, height } = box;
  return {
    id: state.id,
    type: isContainer(state.kind) ? 'container' : 'leaf',
    data: sameData ? before.data : { state, view, starts },
    position: samePlace ? before.position : { x: box.x, y: box.y },
    width,
    height,
    // told in advance, so that nothing has to be measured and what is off screen needs no element
    measured: { width, height },
    handles: sameData && samePlace && before.handles !== undefined ? before.handles : handlesOf(state, box),
    selected,
    // lines lie above containers and below what these hold
    zIndex: isContainer(state.kind) ? 0 : ABOVE_LINES,
    ...(parent === undefined ? {} : { parentId: parent }),
    ariaLabel: `${state.name}, ${state.kind}`,
  };
}

export const ENTRY = 'in';
const HANDLE = 12;

/** Where lines meet the state, told in advance. React Flow ends a line at the outer edge of a handle: that is the border. */
function handlesOf(state: State, { width, height }: Box): NonNullable<StateNode['handles']> {
  const inner = { x: 0, y: 0, width, height };
  const size = { width: HANDLE, height: HANDLE };
  const entry = entryPoint(inner);
  const exits = portsOf(state).map((port) => {
    const { x, y } = portPoint(state, port.name, inner);
    const onRight = portPlace(state, port.name).side === 'right';
    return {
      id: port.name,
      type: 'source' as const,
      position: onRight ? Position.Right : Position.Bottom,
      x: onRight ? x - HANDLE : x - HANDLE / 2,
      y: onRight ? y - HANDLE / 2 : y - HANDLE,
      ...size,
    };
  });
  const into = {
    id: ENTRY,
    type: 'target' as const,
    position: Position.Left,
    x: entry.x,
    y: entry.y - HANDLE / 2,
    ...size,
  };
  return [into, ...exits];
}

interface WireLook {
  readonly points: readonly Point[] | undefined;
  readonly plan: Plan;
  readonly transition: Transition;
  readonly from: State;
  readonly problem: string;
  readonly selected: boolean;
}

function sharedWire(before: Wire | undefined, { plan, transition, from, points, problem, selected }: WireLook): Wire {
  const route = plan.layout.transitions[transition.id];
  const data: WireData = {
    transition,
    label: edgeLabel(transition, from, plan.workflow),
    full: transition.guard === undefined ? '' : guardSentence(transition.guard, plan.workflow),
    trouble: isTrouble(transition.port),
    points,
    labelAt: route?.label,
    problem,
  };
  const sameData = before?.data !== undefined && sameWireData(before.data, data);
  if (sameData && before.selected === selected) return before;
  return {
    id: transition.id,
    type: 'wire',
    source: transition.from,
    sourceHandle: handleFor(from, transition.port),
    target: transition.to,
    targetHandle: ENTRY,
    data: sameData ? before.data : data,
    selected,
    zIndex: LINES,
    reconnectable: selected,
    ariaLabel: data.label === '' ? 'Connection' : `Connection: ${data.label}`,
  } as Wire;
}

/** Named events leave where the first way out does: they have no handle of their own. */
export function handleFor(from: State, port: string): string | undefined {
  const ports = portsOf(from);
  return ports.some((p) => p.name === port) ? port : ports[0]?.name;
}

const sameWireData = (a: WireData, b: WireData): boolean =>
  a.transition === b.transition &&
  a.label === b.label &&
  a.full === b.full &&
  a.points === b.points &&
  a.labelAt === b.labelAt &&
  a.problem === b.problem;
