import { describe, expect, it } from 'vitest';
import { shareChange } from '../../../../shared/report/simulation/share-change';
import { changeText, intervalText, percentText, pointsText } from '../../../../shared/report/simulation/figures';
import { share } from '../../../support/an-outlook';

describe('the change of a probability', () => {
  it('has the interval of Newcombe, method 10', () => {
    // Newcombe 1998, table II (a): 56 of 70 against 48 of 80, difference 0.2, interval 0.0524 to 0.3339.
    const change = shareChange(share(56, 70), share(48, 80));
    expect(change.points).toBeCloseTo(20);
    expect(change.low).toBeCloseTo(5.24, 1);
    expect(change.high).toBeCloseTo(33.39, 1);
    expect(change.direction).toBe('up');
  });

  it('is unclear when it may be chance, and nothing when nothing moved', () => {
    expect(shareChange(share(505), share(500)).direction).toBe('unclear');
    expect(shareChange(share(500), share(500)).direction).toBe('none');
    expect(shareChange(share(300), share(500)).direction).toBe('down');
  });

  it('is said in points', () => {
    expect(pointsText(12.04)).toBe('+12');
    expect(pointsText(-3.25)).toBe('−3.2');
    expect(pointsText(0.04)).toBe('0');
    expect(changeText(shareChange(share(505), share(500)))).toContain('may be chance');
  });
});

describe('a probability', () => {
  it('is never rounded to certainty', () => {
    expect([0, 0.001, 0.5, 0.999, 1].map(percentText)).toEqual(['0 %', '< 1 %', '50 %', '> 99 %', '100 %']);
  });

  it('has an interval with a decimal where it is narrow', () => {
    expect(intervalText(share(500))).toBe('47–53 %');
    expect(intervalText(share(0))).toBe('0–0.4 %');
  });
});
