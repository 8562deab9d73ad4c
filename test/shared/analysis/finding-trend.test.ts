import { describe, expect, it } from 'vitest';
import { findingTrend, type TrendFinding } from '../../../shared/analysis/finding-trend';

const drills = [
  { runId: 'b', title: 'Second', startedAt: '2026-06-01T00:00:00.000Z' },
  { runId: 'a', title: 'First', startedAt: '2026-01-01T00:00:00.000Z' },
];
const found = (change: Partial<TrendFinding> = {}): TrendFinding => ({
  runId: 'a',
  type: 'gap',
  severity: 'high',
  status: 'open',
  raisedAt: '2026-01-01T00:00:00.000Z',
  repeats: false,
  actions: [],
  ...change,
});
const closed = (on: string, change: Partial<TrendFinding> = {}): TrendFinding =>
  found({ status: 'verified', provedAt: `${on}T00:00:00.000Z`, ...change });
const measure = (all: readonly TrendFinding[], code: string) =>
  findingTrend(drills, all, '2026-11-28').measures.find((one) => one.code === code);

describe('the trend over drills', () => {
  it('counts what each drill raised, in the order in which they were played; strengths, duplicates and dismissals nowhere', () => {
    const all = [
      found(),
      closed('2026-02-01', { severity: 'low' }),
      found({ runId: 'b', repeats: true }),
      found({ type: 'strength' }),
      found({ status: 'duplicate' }),
      found({ status: 'rejected' }),
    ];
    expect(findingTrend(drills, all, '2026-11-28').drills).toMatchObject([
      { title: 'First', raised: 2, high: 1, low: 1, verified: 1, open: 1, repeats: 0 },
      { title: 'Second', raised: 1, repeats: 1, open: 1 },
    ]);
  });

  it('says the median of days to proof, the mean of the middle two where they are even', () => {
    expect(measure([closed('2026-01-11'), closed('2026-01-31')], 'K-17')).toMatchObject({ value: 20, n: 2 });
    expect(measure([found()], 'K-17')).not.toHaveProperty('value');
  });

  it('holds actions against the first date promised, not the present one', () => {
    const actions = [{ due: '2026-12-31', originalDue: '2026-02-01' }];
    const all = [closed('2026-01-31', { actions }), closed('2026-02-02', { actions }), found({ actions })];
    expect(measure(all, 'K-18')).toMatchObject({ value: 1 / 3, n: 3 });
    expect(measure([found({ actions: [{ due: '2027-01-01', originalDue: '2027-01-01' }] })], 'K-18')).not.toHaveProperty('value'); // prettier-ignore
  });

  it('counts open actions past their present date, and repeats', () => {
    const actions = [{ due: '2026-11-27' }, { due: '2026-11-28' }, { due: '2026-01-01', status: 'done' as const }];
    expect(measure([found({ actions }), closed('2026-02-01', { actions })], 'K-19')).toMatchObject({ value: 1, n: 2 });
    expect(measure([found({ repeats: true }), found()], 'K-20')).toMatchObject({ value: 0.5, n: 2 });
  });
});
