import { entryPoint, portPlace, portPoint } from '../../../shared/drawing/ports';
import { routeAround } from '../../../shared/drawing/route-around';
import { isContainer, sizeOf } from '../../../shared/drawing/sizes';
import { originOf } from '../../../shared/editing/geometry';
import { treeOf } from '../../../shared/editing/tree';
import type { Box, Layout, Plan, Point } from '../../../shared/model/plan';
import type { State, Transition } from '../../../shared/model/state';

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
  let before: { layout: Layout; boxes: readonly Box[] } | undefined;
  return (plan) => {
    const boxes = before?.layout === plan.layout ? before.boxes : leafBoxes(plan);
    before = { layout: plan.layout, boxes };
    return (transition, from) => {
      const start = portPoint(from, transition.port, boxOf(plan, transition.from));
      const end = entryPoint(boxOf(plan, transition.to));
      const bends = plan.layout.transitions[transition.id]?.bends;
      const old = known.get(transition.id);
      if (old !== undefined && old.bends === bends && isStill(old.points, start, end, bends ? [] : boxes))
        return old.points;
      const down = portPlace(from, transition.port).side === 'bottom';
      const found = bends ?? routeAround({ start, down, end }, boxes);
      if (found === undefined) return undefined;
      const points = straightened([start, ...found, end]);
      known.set(transition.id, { bends, points });
      return points;
    };
  };
}

function boxOf(plan: Plan, id: string): Box {
  const size = plan.layout.states[id] ?? sizeOf(treeOf(plan).byId.get(id)?.kind ?? 'step');
  return { width: size.width, height: size.height, ...originOf(plan, id) };
}

const leafBoxes = (plan: Plan): readonly Box[] =>
  plan.workflow.states.filter((s) => !isContainer(s.kind)).map((s) => boxOf(plan, s.id));

function isStill(points: readonly Point[], start: Point, end: Point, boxes: readonly Box[]): boolean {
  const [first] = points;
  const last = points.at(-1);
  if (first?.x !== start.x || first.y !== start.y || last?.x !== end.x || last.y !== end.y) return false;
  // the first and the last leg touch the states they join
  return points.slice(2, -1).every((to, i) => !boxes.some((box) => crosses(points[i + 1] ?? to, to, box)));
}

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
