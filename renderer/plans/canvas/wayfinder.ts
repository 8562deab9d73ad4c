import { entryPoint, portPlace, portPoint } from '../../../shared/drawing/ports';
import { routeAround } from '../../../shared/drawing/route-around';
import { isContainer, sizeOf } from '../../../shared/drawing/sizes';
import { childrenOf } from '../../../shared/editing/tree';
import type { Box, Plan, Point } from '../../../shared/model/plan';
import type { State, Transition } from '../../../shared/model/state';

/** The points of a line, both ends included; undefined where there is no way around what lies between. */
type Ways = (transition: Transition, from: State) => readonly Point[] | undefined;

interface Known {
  readonly bends: readonly Point[] | undefined;
  readonly points: readonly Point[];
}

/**
 * The way of each line: along the bends of the layout, or around what lies between where it has none. A way found once
 * is kept while its ends stay and nothing was put onto it, so that moving one state looks for few ways.
 */
export function createWayfinder(): (plan: Plan) => Ways {
  const known = new Map<string, Known>();
  let before: { readonly plan: Plan; readonly scene: Scene } | undefined;
  return (plan) => {
    const isSame = before?.plan.layout === plan.layout && before.plan.workflow.states === plan.workflow.states;
    const scene = isSame && before ? before.scene : sceneOf(plan);
    const fresh = isSame ? [] : freshLeaves(before?.scene, scene);
    before = { plan, scene };
    return (transition, from) => {
      const [here, there] = [scene.boxes.get(transition.from), scene.boxes.get(transition.to)];
      if (here === undefined || there === undefined) return undefined;
      const start = portPoint(from, transition.port, here);
      const end = entryPoint(there);
      const bends = plan.layout.transitions[transition.id]?.bends;
      const old = known.get(transition.id);
      if (old?.bends === bends && old !== undefined && isStill(old.points, { start, end }, bends ? [] : fresh))
        return old.points;
      const down = portPlace(from, transition.port).side === 'bottom';
      const found = bends ?? routeAround({ start, down, end }, scene.leaves);
      if (found === undefined) return undefined;
      const points = straightened([start, ...found, end]);
      known.set(transition.id, { bends, points });
      return points;
    };
  };
}

interface Scene {
  /** On the canvas, by state. */
  readonly boxes: ReadonlyMap<string, Box>;
  readonly leaves: readonly Box[];
}

function sceneOf(plan: Plan): Scene {
  const boxes = new Map<string, Box>();
  const leaves: Box[] = [];
  const visit = (state: State, origin: Point): void => {
    const own = plan.layout.states[state.id] ?? { x: 0, y: 0, ...sizeOf(state.kind) };
    const box = { ...own, x: origin.x + own.x, y: origin.y + own.y };
    boxes.set(state.id, box);
    if (!isContainer(state.kind)) leaves.push(box);
    for (const child of childrenOf(plan, state.id)) visit(child, box);
  };
  for (const state of childrenOf(plan, undefined)) visit(state, { x: 0, y: 0 });
  return { boxes, leaves };
}

/** What lies where nothing of the kind lay before. */
function freshLeaves(before: Scene | undefined, now: Scene): readonly Box[] {
  if (before === undefined) return now.leaves;
  const old = new Set(before.leaves.map(placeOf));
  return now.leaves.filter((box) => !old.has(placeOf(box)));
}

const placeOf = ({ x, y, width, height }: Box): string => `${x} ${y} ${width} ${height}`;

function isStill(
  points: readonly Point[],
  { start, end }: { start: Point; end: Point },
  fresh: readonly Box[],
): boolean {
  const [first] = points;
  const last = points.at(-1);
  if (first?.x !== start.x || first.y !== start.y || last?.x !== end.x || last.y !== end.y) return false;
  return points.slice(1).every((to, i) => !fresh.some((box) => crosses(points[i] ?? to, to, box)));
}

/** Does a leg run through the inside of a box? Leaving or meeting its border is no crossing. */
const crosses = (a: Point, b: Point, box: Box): boolean =>
  Math.min(a.x, b.x) < box.x + box.width &&
  Math.max(a.x, b.x) > box.x &&
  Math.min(a.y, b.y) < box.y + box.height &&
  Math.max(a.y, b.y) > box.y;

/** Without points in the middle of a straight leg. */
const straightened = (points: readonly Point[]): readonly Point[] =>
  points.filter((p, i) => {
    const [a, b] = [points[i - 1], points[i + 1]];
    return a === undefined || b === undefined || !((a.x === p.x && p.x === b.x) || (a.y === p.y && p.y === b.y));
  });
