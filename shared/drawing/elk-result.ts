import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api';
import type { Box, Layout, Point } from '../model/plan';

/** Whole pixels: layouts are read by people too. */
export const boxOf = ({ x = 0, y = 0, width = 1, height = 1 }: ElkNode): Box => ({
  x: Math.round(x),
  y: Math.round(y),
  width: Math.round(width),
  height: Math.round(height),
});

/** ELK gives an edge in the coordinates of its container, which lies at `origin`. */
export function routeOf(edge: ElkExtendedEdge, origin: Point): Layout['transitions'][string] {
  const at = (x = 0, y = 0): Point => ({ x: Math.round(origin.x + x), y: Math.round(origin.y + y) });
  const bends = (edge.sections ?? []).flatMap((section) => section.bendPoints ?? []).map(({ x, y }) => at(x, y));
  const label = edge.labels?.[0];
  return label?.x === undefined ? { bends } : { bends, label: at(label.x, label.y) };
}
