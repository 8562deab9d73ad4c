import { describe, expect, it } from 'vitest';
import { shareOf } from '../../../../shared/analysis/simulation/wilson';

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

describe('the interval of a share', () => {
  it.each([
    // Newcombe, Statistics in Medicine 17 (1998), table I, method 3
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [29, 29, 0.883, 1],
  ])('%i of %i is that of Wilson', (count, of, low, high) => {
    const share = shareOf(count, of);

    expect([rounded(share.low), rounded(share.high)]).toEqual([low, high]);
  });

  it('says nothing of no runs', () => {
    expect(shareOf(0, 0)).toEqual({ count: 0, of: 0, low: 0, high: 1 });
  });
});
