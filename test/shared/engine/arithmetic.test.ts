import { describe, expect, it } from 'vitest';
import { dueAt, rateOf, unitsLeft, wholeDuration, workLeft } from '../../../shared/engine/arithmetic';

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

describe('the instant at which work is due', () => {
  it('is exact for every share of a pool: rounded up, and never by noise of the division', () => {
    for (const size of upTo(12))
      for (const left of upTo(300))
        for (const available of upTo(size))
          expect(dueAt(1_000, left, available / size)).toBe(1_000 + Math.ceil((left * size) / available));
  });

  it('is never, while nothing moves', () => {
    expect(dueAt(5, 10, 0)).toBe(Infinity);
  });

  it('is at once, when nothing is left', () => {
    expect(dueAt(5, 0, 0.5)).toBe(5);
  });

  it('is an exact integer and finite at any speed', () => {
    const slowest = rateOf({ speed: 1e-300, slow: [], degraded: [], scales: [100, 100] });
    const fastest = rateOf({ speed: 1, slow: [], degraded: [], scales: [1e-300, 1e-300] });
    for (const rate of [slowest, fastest]) expect(Number.isSafeInteger(dueAt(1e10, 1e12, rate))).toBe(true);
    expect(Number.isFinite(fastest)).toBe(true);
  });
});

describe('work, durations and units', () => {
  it('never fall below what is possible', () => {
    expect([workLeft(10, 50, 0, 1), workLeft(10, 4, 0, 0.5), workLeft(10, 4, 0, 0)]).toEqual([0, 8, 10]);
    expect([wholeDuration(0), wholeDuration(1.5), wholeDuration(2.4999), wholeDuration(Infinity)]).toEqual([
      1, 2, 2, 3_153_600_000_000,
    ]);
    expect([unitsLeft(7, 40, 0), unitsLeft(7, 100, 9), unitsLeft(3, 50, 0)]).toEqual([2, 0, 1]);
  });

  it('multiplies speeds in a fixed order, so that every interpreter gets the same double', () => {
    expect(rateOf({ speed: 0.7, slow: [0.9, 0.3], degraded: [0.1], scales: [1.8, 3] })).toBe(
      (0.7 * 0.9 * 0.3 * 0.1) / 1.8 / 3,
    );
  });
});
