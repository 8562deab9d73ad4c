import { describe, expect, it } from 'vitest';
import { routeAround } from '../../../shared/drawing/route-around';
import type { Box, Point } from '../../../shared/model/plan';

const box = (x: number, y: number, width = 220, height = 72): Box => ({ x, y, width, height });
const turns = (points: readonly Point[]): number =>
  points.filter((b, i) => {
    const [a, c] = [points[i - 1], points[i + 1]];
    return a !== undefined && c !== undefined && !(a.x === b.x && b.x === c.x) && !(a.y === b.y && b.y === c.y);
  }).length;

describe('a line that has to find its way', () => {
  it('goes straight where nothing is in between', () => {
    const way = routeAround({ start: { x: 220, y: 36 }, down: false, end: { x: 400, y: 36 } }, [
      box(0, 0),
      box(400, 0),
    ]);
    expect(new Set(way?.map((point) => point.y))).toEqual(new Set([36]));
  });

  it('goes around a state in between, above or below, with four turns', () => {
    const wall = box(300, 0);
    const [start, end] = [
      { x: 220, y: 36 },
      { x: 600, y: 36 },
    ];
    const way = routeAround({ start, down: false, end }, [box(0, 0), wall, box(600, 0)]) ?? [];
    expect(way.some(({ y }) => y < wall.y || y > wall.y + wall.height)).toBe(true);
    expect(turns([start, ...way, end])).toBe(4);
  });

  it('leaves a failure port downwards and comes in from the left', () => {
    const end = { x: 0, y: 236 };
    const way = routeAround({ start: { x: 110, y: 72 }, down: true, end }, [box(0, 0), box(0, 200)]) ?? [];
    expect(way[0]).toEqual({ x: 110, y: 84 });
    expect(way.at(-1)).toEqual({ x: -12, y: 236 });
  });

  it('says so when there is no way', () => {
    const cage = [box(200, -60, 120, 40), box(200, 80, 120, 40), box(260, -60, 40, 180), box(0, 0)];
    expect(
      routeAround({ start: { x: 220, y: 36 }, down: false, end: { x: 600, y: 36 } }, [...cage, box(225, 0, 20, 72)]),
    ).toBe(undefined);
  });
});
