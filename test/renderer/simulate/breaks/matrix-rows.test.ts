import { describe, expect, it } from 'vitest';
import { matrixRows } from '../../../../renderer/simulate/breaks/matrix-rows';
import type { FailureCase, FailureMatrix, FailureVerdict, SingleFailure } from '../../../../shared/model/failures';

const down = (key: string): SingleFailure => ({ kind: 'component', key });
const cells = (of: Record<string, FailureVerdict>) =>
  Object.entries(of).map(([service, verdict]) => ({ service, verdict, path: [] }));
const failing = (keys: readonly string[], of: Record<string, FailureVerdict>): FailureCase => ({
  failures: keys.map(down),
  at: 0,
  when: 'start',
  cells: cells(of),
});

const matrix: FailureMatrix = {
  format: 'statedrill.failures',
  version: 1,
  key: 'k',
  baseline: cells({ web: 'late', mail: 'in time' }),
  cases: [
    failing(['a'], { web: 'late', mail: 'in time' }),
    failing(['b'], { web: 'never', mail: 'in time' }),
    failing(['c'], { web: 'late', mail: 'late' }),
    failing(['a', 'b'], { web: 'never', mail: 'in time' }),
    failing(['a', 'c'], { web: 'late', mail: 'never' }),
  ],
  singlePoints: [],
};
const told = (depth: 1 | 2) =>
  matrixRows(matrix, depth).map((row) => [row.case.failures.map(({ key }) => key).join('+'), row.worse]);

describe('the matrix of failures', () => {
  it('begins with what does most harm, and counts only what is worse than with nothing failing', () => {
    expect(told(1)).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 0],
    ]);
  });

  it('says which services fare as with nothing failing', () => {
    expect(matrixRows(matrix, 1).map(({ asBefore }) => [...asBefore])).toEqual([['mail'], ['web'], ['web', 'mail']]);
  });

  it('holds a pair against the worse of the two alone', () => {
    expect(told(2)).toEqual([
      ['a+c', 1],
      ['a+b', 0],
    ]);
  });
});
