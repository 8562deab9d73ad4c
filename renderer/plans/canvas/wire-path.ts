import type { Point } from '../../../shared/model/plan';

const RADIUS = 6;

/** SVG path through points, its corners rounded. */
export function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const parts = [`M${first.x} ${first.y}`];
  rest.forEach((corner, i) => {
    const before = points[i];
    const after = points[i + 2];
    if (before === undefined || after === undefined) parts.push(`L${corner.x} ${corner.y}`);
    else {
      const from = towards(corner, before);
      const to = towards(corner, after);
      parts.push(`L${from.x} ${from.y}Q${corner.x} ${corner.y} ${to.x} ${to.y}`);
    }
  });
  return parts.join('');
}

/** A point of the way from a corner to its neighbour: the radius, or half of a short way. */
function towards(corner: Point, to: Point): Point {
  const length = Math.hypot(to.x - corner.x, to.y - corner.y);
  const share = length === 0 ? 0 : Math.min(RADIUS, length / 2) / length;
  return { x: corner.x + (to.x - corner.x) * share, y: corner.y + (to.y - corner.y) * share };
}

/** The middle of the longest level stretch: where a label reads best. */
export function labelPoint(points: readonly Point[]): Point {
  let best = { length: -1, at: points[0] ?? { x: 0, y: 0 } };
  points.slice(1).forEach((to, i) => {
    const from = points[i] ?? to;
    const level = Math.abs(to.y - from.y) < 1;
    const length = Math.abs(to.x - from.x) * (level ? 1 : 0.1);
    if (length > best.length) best = { length, at: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } };
  });
  return best.at;
}
