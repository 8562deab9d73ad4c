import { describe, expect, it } from 'vitest';
import { curvePath } from '../../../../renderer/plans/canvas/duration-curve';
import { distributionSentence, plannedTime } from '../../../../renderer/plans/canvas/planned-time';
import { HOUR, MINUTE } from '../../../../shared/basics/time';
import type { Distribution } from '../../../../shared/model/distribution';

const every: readonly Distribution[] = [
  { kind: 'fixed', value: HOUR },
  { kind: 'uniform', min: 0, max: HOUR },
  { kind: 'triangular', min: 0, mode: 0, max: HOUR },
  { kind: 'pert', min: MINUTE, mode: HOUR, max: HOUR },
  { kind: 'lognormal', median: HOUR, sigma: 0.6 },
  { kind: 'exponential', mean: HOUR },
  { kind: 'empirical', samples: [MINUTE, HOUR, HOUR] },
  { kind: 'transfer', megabytes: 300_000, megabitsPerSecond: 60 },
  { kind: 'triangular', min: HOUR, mode: HOUR, max: HOUR },
];

describe('the curve of a duration', () => {
  it.each(every)('is drawn inside its box: $kind', (distribution) => {
    const numbers = curvePath(distribution, 30, 12)
      .split(/[^\d.-]+/)
      .filter(Boolean)
      .map(Number);

    expect(numbers.length).toBeGreaterThan(1);
    expect(numbers.every((n) => n >= 0 && n <= 30)).toBe(true);
  });

  it('has its peak where the most likely time lies', () => {
    const heights = curvePath({ kind: 'triangular', min: 0, mode: 3 * HOUR, max: 4 * HOUR }, 24, 10)
      .slice(1)
      .split('L')
      .map((point) => Number(point.split(' ')[1]));

    expect(heights.indexOf(Math.min(...heights))).toBe(18);
  });
});

describe('a duration in words', () => {
  it.each([
    [every[0]!, '60 min', 'Always 60 min.'],
    [
      { kind: 'pert', min: MINUTE * 45, mode: 2 * HOUR, max: 6 * HOUR },
      '2 h 00',
      '45 min to 6 h 00, most likely 2 h 00.',
    ],
    [every[7]!, '11 h 07', '11 h 07 for 300,000 MB at 60 Mbit/s.'],
  ] as [Distribution, string, string][])('%j', (distribution, time, sentence) => {
    expect(plannedTime(distribution)).toBe(time);
    expect(distributionSentence(distribution)).toBe(sentence);
  });
});
