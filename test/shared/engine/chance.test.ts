import { describe, expect, it } from 'vitest';
import { PURPOSES, uniform, type Draw } from '../../../shared/engine/chance';

const base: Draw = { seed: 1, run: 0, id: 'restore', visit: 0, attempt: 0, purpose: 'duration' };
const N = 20_000;
const along = (vary: (i: number) => Partial<Draw>): number[] =>
  Array.from({ length: N }, (_, i) => uniform({ ...base, ...vary(i) }));

/** Chi-square over 100 cells: 99 degrees of freedom, above 148.2 in one of a thousand. */
function chiSquare(cells: readonly number[]): number {
  const counts = Array.from({ length: 100 }, () => 0);
  for (const cell of cells) counts[cell] = (counts[cell] ?? 0) + 1;
  const expected = cells.length / 100;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

const ways: [string, (i: number) => Partial<Draw>][] = [
  ['runs', (i) => ({ run: i })],
  ['seeds', (i) => ({ seed: i * 214_748 })],
  ['neighbouring seeds', (i) => ({ seed: i })],
  ['states', (i) => ({ id: `s${i}` })],
  ['visits', (i) => ({ visit: i })],
  ['runs of a later attempt', (i) => ({ run: i, attempt: 3, purpose: 'success' })],
];

describe('a draw', () => {
  it('is the same for the same draw, strictly between 0 and 1', () => {
    expect(uniform(base)).toBe(uniform({ ...base }));
    for (const u of along((i) => ({ run: i }))) expect(u > 0 && u < 1).toBe(true);
  });

  it.each(ways)('is uniform over %s', (_, vary) => {
    expect(chiSquare(along(vary).map((u) => Math.floor(u * 100)))).toBeLessThan(148.2);
    const low = along(vary).map((u) => Math.floor(u * 2 ** 20 * 100) % 100);
    expect(chiSquare(low)).toBeLessThan(148.2);
  });

  it.each(ways)('does not tell the next of %s', (_, vary) => {
    const u = along(vary);
    const pairs = u.slice(1).map((next, i) => Math.floor(next * 10) * 10 + Math.floor((u[i] ?? 0) * 10));
    expect(chiSquare(pairs)).toBeLessThan(148.2);
  });

  it('for one purpose says nothing of another, nor of the next attempt or visit', () => {
    const pairs = (a: Partial<Draw>, b: Partial<Draw>): number[] =>
      Array.from(
        { length: N },
        (_, run) =>
          Math.floor(uniform({ ...base, run, ...a }) * 10) * 10 + Math.floor(uniform({ ...base, run, ...b }) * 10),
      );
    for (const purpose of PURPOSES.slice(1)) expect(chiSquare(pairs({}, { purpose }))).toBeLessThan(148.2);
    expect(chiSquare(pairs({}, { attempt: 1 }))).toBeLessThan(148.2);
    expect(chiSquare(pairs({}, { visit: 1 }))).toBeLessThan(148.2);
    expect(chiSquare(pairs({ attempt: 1 }, { visit: 1 }))).toBeLessThan(148.2);
  });

  it('differs for every state, visit, attempt and purpose of a run', () => {
    const seen = new Set<number>();
    for (const id of ['a', 'b', 'restore'])
      for (let visit = 0; visit < 20; visit += 1)
        for (let attempt = 0; attempt <= 21; attempt += 1)
          for (const purpose of PURPOSES) seen.add(uniform({ ...base, id, visit, attempt, purpose }));
    expect(seen.size).toBe(3 * 20 * 22 * PURPOSES.length);
  });

  it('is pinned: the same seed gives the same drill in every version', () => {
    expect(uniform(base)).toMatchInlineSnapshot(`0.3128672285238281`);
    expect(uniform({ ...base, seed: 4_294_967_295, run: 999, attempt: 2, purpose: 'option' })).toMatchInlineSnapshot(
      `0.7468496846267954`,
    );
  });
});
