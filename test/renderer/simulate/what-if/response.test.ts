import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../renderer/simulate/what-if/figures-of';
import { reading, responseOf, type Tried } from '../../../../renderer/simulate/what-if/response';
import { HOUR } from '../../../../shared/basics/time';
import { service } from '../../../support/a-workflow';
import { outlook, quantiles, share } from '../../../support/an-outlook';

const web = service('web', { rto: 4 * HOUR });
const figure: Figure = {
  id: 'f',
  label: 'Units',
  value: 3,
  min: 1,
  max: 5,
  step: 1,
  planned: 3,
  format: String,
  with: () => ({ id: 'v', title: 'V', changes: [], effects: [] }),
};
const tried = (value: number, met: number, hours = 4): Tried => ({
  value,
  outlook: outlook('web', { rto: share(met), toMbco: quantiles({ p50: hours * HOUR }) }),
});

describe('one figure over its range', () => {
  it('is read as the smallest change that brings nine runs of ten in time', () => {
    expect(reading([tried(1, 950), tried(3, 500), tried(4, 910), tried(5, 990)], figure, web)).toBe(
      'web is in time in nine runs of ten at 4.',
    );
  });

  it('says what it does at best where that is not enough', () => {
    expect(reading([tried(3, 0, 9), tried(5, 0, 7)], figure, web)).toContain(
      'Soonest is 5: half of the runs are back by 7 h 00',
    );
  });

  it('is read by when the work is caught up where demand is what changes', () => {
    const demand = { ...figure, value: 100, measure: 'caught up' } as const;
    const asked = (value: number, days: number): Tried => {
      const none = { reached: share(1_000) };
      const backlog = { caughtUp: quantiles({ p50: days * 24 * HOUR }), peak: none, band: [] };
      return { value, outlook: outlook('web', { rto: share(0), backlog }) };
    };
    const response = responseOf([asked(100, 1), asked(200, 3)], demand, web);

    expect(response.label).toBe('Time to caught up, web: P50, and P10 to P90');
    expect(response.points.map(({ middle }) => middle)).toEqual([24 * HOUR, 72 * HOUR]);
    expect(reading([asked(100, 1), asked(200, 3)], demand, web)).toBe(
      'At 100 half of the runs have caught up by 24 h 00; at 200 half of the runs have caught up by 3 d.',
    );
  });

  it('shows the probability, or the times where the probability says nothing', () => {
    expect(responseOf([tried(3, 500), tried(4, 600)], figure, web)).toMatchObject({
      top: 1,
      points: [{ middle: 0.5 }, { middle: 0.6 }],
    });
    const settled = responseOf([tried(3, 0, 9), tried(4, 0, 8)], figure, web);
    expect(settled.points.map(({ middle }) => middle)).toEqual([9 * HOUR, 8 * HOUR]);
    expect(settled.levels).toContainEqual({ at: 4 * HOUR, label: 'RTO 4 h 00', isTarget: true });
  });
});
