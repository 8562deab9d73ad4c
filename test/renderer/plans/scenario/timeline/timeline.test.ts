import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../../../../renderer/plans/scenario/timeline/lanes';
import { timeScale } from '../../../../../renderer/plans/scenario/timeline/time-scale';
import { HOUR, MINUTE } from '../../../../../shared/basics/time';

describe('the axis of scenario time', () => {
  it('has room for what is written beside the last inject', () => {
    const scale = timeScale(5 * HOUR, { width: 800, behind: 150 });
    expect(scale.x(5 * HOUR)).toBeCloseTo(650);
  });

  it('gives every tick room for its words', () => {
    fc.assert(
      fc.property(fc.nat({ max: 365 * 24 * HOUR }), fc.integer({ min: 320, max: 3_000 }), (last, width) => {
        const scale = timeScale(last, { width, behind: 150 });
        const [, second = Infinity] = scale.ticks;
        expect(scale.x(second)).toBeGreaterThan(127);
        expect(scale.ticks.length).toBeLessThan(60);
      }),
    );
  });

  it('reads whole minutes off the axis, and nothing before the disruption', () => {
    const scale = timeScale(HOUR, { width: 700, behind: 100 });
    expect(scale.at(scale.x(17 * MINUTE) + 1)).toBe(17 * MINUTE);
    expect(scale.at(-50)).toBe(0);
  });
});

describe('labels over time', () => {
  it('never cover one another', () => {
    const starts = fc.array(fc.nat({ max: 2_000 }), { maxLength: 60 }).map((some) => some.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(starts, (ascending) => {
        const placed = spread(ascending, { lanes: 3, width: 150 });
        placed.forEach(({ lane, room }, index) => {
          const next = placed.findIndex((label, other) => other > index && label.lane === lane);
          if (next >= 0) expect(room).toBeLessThanOrEqual((ascending[next] ?? 0) - (ascending[index] ?? 0));
        });
      }),
    );
  });

  it('share one lane while there is room', () => {
    expect(spread([0, 150, 300], { lanes: 3, width: 150 }).map(({ lane }) => lane)).toEqual([0, 0, 0]);
    expect(spread([0, 10, 20], { lanes: 3, width: 150 }).map(({ lane }) => lane)).toEqual([0, 1, 2]);
  });
});
