import { describe, expect, it } from 'vitest';
import { betaQuantile } from '../../../shared/engine/beta-quantile';
import { exp, ln, normalQuantile } from '../../../shared/engine/numeric';
import { quantileTable, readQuantile } from '../../../shared/engine/quantile-table';

const grid = Array.from({ length: 60_001 }, (_, i) => (i + 0.5) / 60_002);

/** Largest distance between table and function, as a share of `scale`. */
function worst(exact: (u: number) => number, scale: (value: number) => number): number {
  const table = quantileTable(exact);
  return grid.reduce((most, u) => Math.max(most, Math.abs(readQuantile(table, u) - exact(u)) / scale(exact(u))), 0);
}

const triangular =
  (turn: number) =>
  (u: number): number =>
    u < turn ? Math.sqrt(u * turn) : 1 - Math.sqrt((1 - u) * (1 - turn));

describe('a table of quantiles', () => {
  it.each([0, 0.01, 0.3, 0.5, 0.99, 1])(
    'is off by less than 1e-4 of the range of a triangle with its mode at %f',
    (turn) => {
      expect(worst(triangular(turn), () => 1)).toBeLessThan(1e-4);
    },
  );

  it.each([1, 1.2, 3, 4.5, 5])('is off by less than 1e-4 of the range of PERT, shape %f', (a) => {
    expect(worst((u) => betaQuantile(a, u), () => 1)).toBeLessThan(1e-4); // prettier-ignore
  });

  it.each([0.05, 0.4, 1])('is off by less than 5e-4 of the value of a lognormal with σ %f', (sigma) => {
    expect(worst((u) => exp(sigma * normalQuantile(u)), (value) => value)).toBeLessThan(5e-4); // prettier-ignore
  });

  it('is off by less than 5e-4 of the value of an exponential', () => {
    expect(worst((u) => -ln(1 - u), (value) => value)).toBeLessThan(5e-4); // prettier-ignore
  });

  it('never falls, not even where table and tail meet', () => {
    for (const exact of [triangular(0.3), (u: number) => betaQuantile(2, u), (u: number) => exp(normalQuantile(u))]) {
      const table = quantileTable(exact);
      const values = grid.map((u) => readQuantile(table, u));
      expect(values.every((value, i) => i === 0 || value >= (values[i - 1] ?? 0))).toBe(true);
    }
  });
});
