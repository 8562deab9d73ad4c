import type { Box, Point } from '../model/plan';
import type { PlacedState, PlacedTransition, Scene } from './scene';
import { isContainer } from './sizes';

/** A transition in a part of the drawing: the stretches of its line that lie there, and whether its end does. */
export interface ClippedTransition extends PlacedTransition {
  readonly stretches: readonly (readonly Point[])[];
}

/** What of a drawing lies in a box: states whole, containers and lines as far as they do. */
export function clipped({ states, transitions }: Scene, part: Box) {
  return {
    states: states.flatMap((placed) => clippedState(placed, part)),
    transitions: transitions.flatMap((placed): readonly ClippedTransition[] => {
      const stretches = clippedLine(placed.points, part);
      return stretches.length === 0 ? [] : [{ ...placed, stretches }];
    }),
  };
}

function clippedState(placed: PlacedState, part: Box): readonly PlacedState[] {
  const { box, state } = placed;
  if (!isContainer(state.kind))
    return holds(part, { x: box.x + box.width / 2, y: box.y + box.height / 2 }) ? [placed] : [];
  const x = Math.max(box.x, part.x);
  const y = Math.max(box.y, part.y);
  const width = Math.min(box.x + box.width, part.x + part.width) - x;
  const height = Math.min(box.y + box.height, part.y + part.height) - y;
  return width > 0 && height > 0 ? [{ ...placed, box: { x, y, width, height } }] : [];
}

/** Every leg is level or upright. */
function clippedLine(points: readonly Point[], part: Box): readonly (readonly Point[])[] {
  const stretches: Point[][] = [];
  for (let n = 1; n < points.length; n += 1) {
    const leg = clippedLeg(points[n - 1], points[n], part);
    if (leg === undefined) continue;
    const last = stretches.at(-1);
    if (last !== undefined && same(last.at(-1), leg[0])) last.push(leg[1]);
    else stretches.push([...leg]);
  }
  return stretches;
}

function clippedLeg(a: Point | undefined, b: Point | undefined, part: Box): readonly [Point, Point] | undefined {
  if (a === undefined || b === undefined) return undefined;
  const within = (value: number, from: number, length: number) => Math.min(from + length, Math.max(from, value));
  const into = ({ x, y }: Point): Point =>
    a.y === b.y ? { x: within(x, part.x, part.width), y } : { x, y: within(y, part.y, part.height) };
  const [from, to] = [into(a), into(b)];
  return holds(part, from) && holds(part, to) && !same(from, to) ? [from, to] : undefined;
}

const same = (a: Point | undefined, b: Point | undefined): boolean => a?.x === b?.x && a?.y === b?.y;

export const holds = ({ x, y, width, height }: Box, point: Point): boolean =>
  point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
