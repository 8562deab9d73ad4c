import type { Box, Plan, Point } from '../model/plan';
import type { State, Transition } from '../model/state';
import { entryPoint, portPlace, portPoint } from './ports';
import { routeAround } from './route-around';
import { isContainer } from './sizes';
import { treeOf } from './tree';

export interface PlacedState {
  readonly state: State;
  /** In canvas coordinates. */
  readonly box: Box;
  readonly depth: number;
}
export interface PlacedTransition {
  readonly transition: Transition;
  readonly from: PlacedState;
  /** From port to entry, in canvas coordinates, every leg level or upright. */
  readonly points: readonly Point[];
  readonly label: Point | undefined;
}
export interface Scene {
  /** Containers before what they hold. */
  readonly states: readonly PlacedState[];
  readonly transitions: readonly PlacedTransition[];
  readonly bounds: Box;
}

/** Where everything lies. What the layout does not place is left out. */
export function sceneOf({ workflow, layout }: Plan): Scene {
  const tree = treeOf(workflow);
  const states: PlacedState[] = [];
  const place = (state: State, origin: Point, depth: number): void => {
    const own = layout.states[state.id];
    if (own === undefined) return;
    const box = { ...own, x: origin.x + own.x, y: origin.y + own.y };
    states.push({ state, box, depth });
    for (const child of tree.childrenOf(state.id)) place(child, box, depth + 1);
  };
  for (const state of tree.childrenOf(undefined)) place(state, { x: 0, y: 0 }, 0);

  const byId = new Map(states.map((placed) => [placed.state.id, placed]));
  const leaves = states.filter(({ state }) => !isContainer(state.kind)).map(({ box }) => box);
  const transitions = tree.transitions.flatMap((transition): PlacedTransition[] => {
    const from = byId.get(transition.from);
    const to = byId.get(transition.to);
    if (from === undefined || to === undefined) return [];
    const route = layout.transitions[transition.id];
    const points = routed(transition, from, to, { bends: route?.bends, leaves });
    return [{ transition, from, points, label: route?.label }];
  });
  return { states, transitions, bounds: boundsOf(states, transitions) };
}

function routed(
  transition: Transition,
  from: PlacedState,
  to: PlacedState,
  way: { bends: readonly Point[] | undefined; leaves: readonly Box[] },
): Point[] {
  const start = portPoint(from.state, transition.port, from.box);
  const end = entryPoint(to.box);
  const down = portPlace(from.state, transition.port).side === 'bottom';
  const bends = way.bends ?? routeAround({ start, down, end }, way.leaves) ?? detour(start, end, down);
  return squared([start, ...bends, end], down);
}

const CLEARANCE = 20;

/** The plainest way, where there is none around: out of the port, across, into the entry. */
function detour(start: Point, end: Point, down: boolean): Point[] {
  if (down) {
    const y = start.y + CLEARANCE;
    return [
      { x: start.x, y },
      { x: end.x - CLEARANCE, y },
      { x: end.x - CLEARANCE, y: end.y },
    ];
  }
  if (end.x - start.x >= 2 * CLEARANCE) {
    const x = (start.x + end.x) / 2;
    return [
      { x, y: start.y },
      { x, y: end.y },
    ];
  }
  const y = (start.y + end.y) / 2;
  return [
    { x: start.x + CLEARANCE, y: start.y },
    { x: start.x + CLEARANCE, y },
    { x: end.x - CLEARANCE, y },
    { x: end.x - CLEARANCE, y: end.y },
  ];
}

/** Puts a corner where two neighbours lie askew, as after a node was moved by hand, and drops points on straight legs. */
function squared(points: readonly Point[], startsDown: boolean): Point[] {
  const square: Point[] = [];
  for (const point of points) {
    const last = square.at(-1);
    const before = square.at(-2);
    if (last !== undefined && last.x !== point.x && last.y !== point.y) {
      const alongX = before === undefined ? !startsDown : before.y === last.y;
      square.push(alongX ? { x: point.x, y: last.y } : { x: last.x, y: point.y });
    }
    square.push(point);
  }
  return square.filter((point, i) => !isStraight(square[i - 1], point, square[i + 1]));
}

function isStraight(before: Point | undefined, point: Point, after: Point | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return (before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y);
}

function boundsOf(states: readonly PlacedState[], transitions: readonly PlacedTransition[]): Box {
  const corners = states.flatMap(({ box }) => [box, { x: box.x + box.width, y: box.y + box.height }]);
  const all = [...corners, ...transitions.flatMap(({ points }) => points)];
  if (all.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
  const x = Math.min(...all.map((p) => p.x));
  const y = Math.min(...all.map((p) => p.y));
  return {
    x,
    y,
    width: Math.max(1, ...all.map((p) => p.x - x)),
    height: Math.max(1, ...all.map((p) => p.y - y)),
  };
}
