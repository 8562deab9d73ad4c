import type { Box, Point } from '../model/plan';
import { cheapestFirst } from './cheapest-first';

const CLEAR = 12;
/** A turn costs as much as this many pixels of way: lines with few turns are read more easily. */
const TURN = 60;
/** Beyond this, only what lies near the direct way is looked at. */
const MANY = 120;
const NEAR = 240;

export interface Way {
  readonly start: Point;
  /** Does it leave downwards, or to the right? */
  readonly down: boolean;
  readonly end: Point;
}

/**
 * Bends of a line that goes around boxes, level or upright, entering its end from the left: the cheapest way on the
 * lines that run close by the boxes' edges. Undefined where there is none.
 */
export function routeAround({ start, down, end }: Way, boxes: readonly Box[]): readonly Point[] | undefined {
  const out = down ? { x: start.x, y: start.y + CLEAR } : { x: start.x + CLEAR, y: start.y };
  const home = { x: end.x - CLEAR, y: end.y };
  const inTheWay = boxes.length <= MANY ? boxes : boxes.filter((box) => isNear(box, out, home));
  const xs = lines([out.x, home.x], inTheWay, (box) => [box.x - CLEAR, box.x + box.width + CLEAR]);
  const ys = lines([out.y, home.y], inTheWay, (box) => [box.y - CLEAR, box.y + box.height + CLEAR]);
  return cheapest({ xs, ys, boxes: inTheWay }, out, home, down ? DOWN : RIGHT);
}

interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly boxes: readonly Box[];
}
/** A crossing of the grid, and the direction in which it was reached. */
interface Stop {
  readonly i: number;
  readonly j: number;
  readonly going: number;
  readonly cost: number;
  readonly before: Stop | undefined;
}

const RIGHT = 0;
const DOWN = 1;
const STEPS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

function cheapest(grid: Grid, from: Point, to: Point, going: number): Point[] | undefined {
  const { xs, ys } = grid;
  const goal = { i: xs.indexOf(to.x), j: ys.indexOf(to.y) };
  const settled = new Set<number>();
  const open = cheapestFirst<Stop>();
  open.add({ i: xs.indexOf(from.x), j: ys.indexOf(from.y), going, cost: 0, before: undefined }, 0);
  for (let stop = open.take(); stop !== undefined; stop = open.take()) {
    const key = (stop.j * xs.length + stop.i) * 4 + stop.going;
    if (settled.has(key)) continue;
    settled.add(key);
    if (stop.i === goal.i && stop.j === goal.j && stop.going === RIGHT) return pointsOf(stop, grid);
    for (const next of nextStops(stop, grid)) {
      open.add(next, next.cost + Math.abs(at(xs, next.i) - to.x) + Math.abs(at(ys, next.j) - to.y));
    }
  }
  return undefined;
}

/** Straight on, or after a turn on the spot; never back. */
function nextStops(stop: Stop, { xs, ys, boxes }: Grid): Stop[] {
  const turns = [1, 3].map((by): Stop => ({
    ...stop,
    going: (stop.going + by) % 4,
    cost: stop.cost + TURN,
    before: stop,
  }));
  const [di, dj] = STEPS[stop.going] ?? STEPS[0];
  const [i, j] = [stop.i + di, stop.j + dj];
  const a = { x: at(xs, stop.i), y: at(ys, stop.j) };
  const b = { x: at(xs, i), y: at(ys, j) };
  const isOpen = i >= 0 && j >= 0 && i < xs.length && j < ys.length && !boxes.some((box) => crosses(a, b, box));
  if (!isOpen) return turns;
  const way = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  return [...turns, { i, j, going: stop.going, cost: stop.cost + way, before: stop }];
}

function pointsOf(last: Stop, { xs, ys }: Grid): Point[] {
  const points: Point[] = [];
  for (let stop: Stop | undefined = last; stop !== undefined; stop = stop.before) {
    const turned = stop.before?.i === stop.i && stop.before.j === stop.j;
    if (!turned) points.unshift({ x: at(xs, stop.i), y: at(ys, stop.j) });
  }
  return points;
}

const at = (values: readonly number[], index: number): number => values[index] ?? 0;

const lines = (own: readonly number[], boxes: readonly Box[], of: (box: Box) => readonly number[]): number[] =>
  [...new Set([...own, ...boxes.flatMap(of)])].toSorted((a, b) => a - b);

/** Does a level or upright leg run through a box, or closer along it than can be seen? */
const crosses = (a: Point, b: Point, box: Box): boolean =>
  Math.min(a.x, b.x) < box.x + box.width + 4 &&
  Math.max(a.x, b.x) > box.x - 4 &&
  Math.min(a.y, b.y) < box.y + box.height + 4 &&
  Math.max(a.y, b.y) > box.y - 4;

const isNear = (box: Box, a: Point, b: Point): boolean =>
  box.x < Math.max(a.x, b.x) + NEAR &&
  box.x + box.width > Math.min(a.x, b.x) - NEAR &&
  box.y < Math.max(a.y, b.y) + NEAR &&
  box.y + box.height > Math.min(a.y, b.y) - NEAR;
