import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../../shared/basics/time';
import { labelledTicks } from '../../../../shared/report/charts/axis';
import { timeScale } from '../../../../shared/report/charts/time-scale';

const labels = (end: number, width: number): readonly string[] =>
  labelledTicks(timeScale(end, 5), width).map(({ label }) => label);

describe('the labels of a time axis', () => {
  it('are all there where they have room', () => {
    expect(labels(75 * MINUTE, 600)).toEqual(['0', '15 min', '30 min', '45 min', '60 min', '75 min']);
  });

  it('are fewer in a narrow column, at even distances', () => {
    expect(labels(75 * MINUTE, 130)).toEqual(['0', '30 min', '60 min']);
    expect(labels(5 * HOUR, 130)).toEqual(['0', '1 h', '2 h', '3 h', '4 h']);
  });

  it('leave out the last one where it would reach into the one before', () => {
    expect(labels(75 * MINUTE, 200)).toEqual(['0', '15 min', '30 min', '45 min', '60 min']);
    expect(labels(60 * MINUTE, 208)).toEqual(['0', '15 min', '30 min', '45 min']);
  });
});
