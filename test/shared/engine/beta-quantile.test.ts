import { describe, expect, it } from 'vitest';
import { betaQuantile } from '../../../shared/engine/beta-quantile';

/** Distribution function of Beta(a, 6 − a) for whole a, by its binomial sum: exact but for rounding. */
function beta(a: number, x: number): number {
  const choose = [1, 5, 10, 10, 5, 1];
  return choose.reduce((sum, ways, k) => (k >= a ? sum + ways * x ** k * (1 - x) ** (5 - k) : sum), 0);
}

/** The quantile by bisection of the exact function. */
function exact(a: number, u: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 80; i += 1) {
    const middle = (low + high) / 2;
    if (beta(a, middle) < u) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const grid = [
  1e-12,
  1e-9,
  1e-7,
  1e-5,
  1e-4,
  ...Array.from({ length: 999 }, (_, i) => (i + 1) / 1000),
  1 - 1e-4,
  1 - 1e-7,
  1 - 1e-9,
];

describe.each([1, 2, 3, 4, 5])('the quantile of Beta(%i, …)', (a) => {
  it('is off by less than the bound it states', () => {
    const worst = (from: readonly number[]): number =>
      Math.max(...from.map((u) => Math.abs(betaQuantile(a, u) - exact(a, u))));
    expect(worst(grid.filter((u) => u > 1e-4 && u < 1 - 1e-4))).toBeLessThan(2e-5);
    expect(worst(grid)).toBeLessThan(5e-4);
  });
});

it('rises with u for every shape between', () => {
  for (const a of [1, 1.01, 1.5, 2.3, 3.7, 4.99, 5]) {
    const values = grid.map((u) => betaQuantile(a, u));
    expect(values).toEqual(values.toSorted((x, y) => x - y));
  }
});
