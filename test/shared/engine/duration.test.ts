import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnDuration, plannedDuration } from '../../../shared/engine/duration';
import { uniform } from '../../../shared/engine/chance';
import { Distribution } from '../../../shared/model/distribution';
import { HOUR, MINUTE } from '../../../shared/basics/time';

const draws = Array.from({ length: 100_000 }, (_, run) =>
  uniform({ seed: 7, run, id: 'a', visit: 0, attempt: 0, purpose: 'duration' }),
);
const mean = (distribution: Distribution): number =>
  draws.reduce((sum, u) => sum + drawnDuration(distribution, u), 0) / draws.length;
const [min, mode, max] = [10 * MINUTE, 20 * MINUTE, 90 * MINUTE];

describe('drawn durations', () => {
  it.each<[Distribution, number]>([
    [{ kind: 'fixed', value: mode }, mode],
    [{ kind: 'uniform', min, max }, (min + max) / 2],
    [{ kind: 'triangular', min, mode, max }, (min + mode + max) / 3],
    [{ kind: 'pert', min, mode, max }, (min + 4 * mode + max) / 6],
    [{ kind: 'lognormal', median: mode, sigma: 0.5 }, mode * Math.exp(0.125)],
    [{ kind: 'exponential', mean: mode }, mode],
    [{ kind: 'empirical', samples: [min, mode, max, max] }, (min + mode + 2 * max) / 4],
    [{ kind: 'transfer', megabytes: 90_000, megabitsPerSecond: 100 }, 2 * HOUR],
  ])('have the mean of their distribution: %o', (distribution, expected) => {
    expect(mean(distribution) / expected).toBeGreaterThan(0.992);
    expect(mean(distribution) / expected).toBeLessThan(1.008);
  });

  const duration = fc.integer({ min: 0, max: 31_536_000_000 });
  const three = fc
    .tuple(duration, duration, duration)
    .map((one) => one.toSorted((a, b) => a - b) as [number, number, number]);
  const sigma = fc.double({ min: 0, max: 5, noNaN: true });
  const positive = fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true });
  const any: fc.Arbitrary<Distribution> = fc.oneof(
    fc.record({ kind: fc.constant('fixed' as const), value: duration }),
    three.map(([a, , b]) => ({ kind: 'uniform' as const, min: a, max: b })),
    three.map(([a, b, c]) => ({ kind: 'triangular' as const, min: a, mode: b, max: c })),
    three.map(([a, b, c]) => ({ kind: 'pert' as const, min: a, mode: b, max: c })),
    fc.record({ kind: fc.constant('lognormal' as const), median: duration, sigma }),
    fc.record({ kind: fc.constant('exponential' as const), mean: duration }),
    fc.record({
      kind: fc.constant('empirical' as const),
      samples: fc.array(duration, { minLength: 1, maxLength: 20 }),
    }),
    fc.record({ kind: fc.constant('transfer' as const), megabytes: positive, megabitsPerSecond: positive, sigma }),
  );
  const u = fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true });

  it('are whole milliseconds, at least one, and never more than the record can hold, whatever the schema lets through', () => {
    fc.assert(
      fc.property(any, u, (distribution, at) => {
        expect(Distribution.safeParse(distribution).success).toBe(true);
        for (const ms of [drawnDuration(distribution, at), plannedDuration(distribution)]) {
          expect(Number.isSafeInteger(ms)).toBe(true);
          expect(ms).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never fall as u rises', () => {
    fc.assert(
      fc.property(any, u, u, (distribution, a, b) => {
        expect(drawnDuration(distribution, Math.min(a, b))).toBeLessThanOrEqual(
          drawnDuration(distribution, Math.max(a, b)),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('stay between the least and the most', () => {
    for (const at of [Number.MIN_VALUE, 0.5, 1 - Number.EPSILON / 2])
      for (const kind of ['triangular', 'pert'] as const) {
        const ms = drawnDuration({ kind, min, mode, max }, at);
        expect(ms >= min && ms <= max).toBe(true);
      }
  });
});

describe('planned durations', () => {
  it('are the most likely ones, or the middle where there is none', () => {
    const planned = (distribution: Distribution): number => plannedDuration(distribution) / MINUTE;
    expect(planned({ kind: 'triangular', min, mode, max })).toBe(20);
    expect(planned({ kind: 'pert', min, mode, max })).toBe(20);
    expect(planned({ kind: 'uniform', min, max })).toBe(50);
    expect(planned({ kind: 'lognormal', median: mode, sigma: 1 })).toBe(20);
    expect(planned({ kind: 'exponential', mean: mode })).toBe(20);
    expect(planned({ kind: 'empirical', samples: [max, min, mode] })).toBe(20);
    expect(planned({ kind: 'transfer', megabytes: 90_000, megabitsPerSecond: 100, sigma: 2 })).toBe(120);
  });
});
