import { expect, it } from 'vitest';
import { lostDataOf } from '../../../../shared/analysis/simulation/lost-data';

it('counts runs by the age of what they lose, and those apart that do not come back', () => {
  expect(lostDataOf(Float64Array.of(0, 0, 30, 30, 30, 60, Infinity))).toEqual([
    { age: 0, runs: 2 },
    { age: 30, runs: 3 },
    { age: 60, runs: 1 },
    { runs: 1 },
  ]);
});

it('counts in steps where there are very many ages, none of them made younger', () => {
  const many = lostDataOf(Float64Array.from({ length: 6_000 }, (_, i) => i));
  expect(many.length).toBeLessThanOrEqual(61);
  expect(many.reduce((sum, { runs }) => sum + runs, 0)).toBe(6_000);
  expect(many.at(-1)?.age).toBeGreaterThanOrEqual(5_999);
});
