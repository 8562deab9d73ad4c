import { expect, it } from 'vitest';
import type { Batch } from '../../../../renderer/simulate/bench/batches';
import { looksTheSame } from '../../../../renderer/simulate/bench/looks-the-same';
import type { Bench, Case } from '../../../../renderer/simulate/bench/use-bench';

const batch: Batch = { state: 'running', done: 100, of: 1_000, since: 0, heard: 1 };
const baseline: Case = { id: 'baseline', title: 'Baseline', variant: undefined, key: 'k', batch, result: undefined, isOld: false }; // prettier-ignore
// `as`: of a bench only what is looked at
const bench = { settings: { runs: 1_000, seed: 1 }, cases: [baseline], chosen: baseline, baseline } as unknown as Bench;
const withBatch = (part: Partial<Batch>): Bench => ({ ...bench, cases: [{ ...baseline, batch: { ...batch, ...part } }] }); // prettier-ignore

it('is so while only more runs are done', () => {
  expect(looksTheSame(bench, withBatch({ done: 500, heard: 9 }))).toBe(true);
  expect(looksTheSame(bench, withBatch({ state: 'starting' }))).toBe(true);
});

it('is not so with other figures, another state or another case', () => {
  expect(looksTheSame(bench, { ...bench, cases: [{ ...baseline, result: {} as Case['result'] }] })).toBe(false);
  expect(looksTheSame(bench, withBatch({ done: 1_000 }))).toBe(false);
  expect(looksTheSame(bench, withBatch({ state: 'cancelled' }))).toBe(false);
  expect(looksTheSame(bench, { ...bench, chosen: { ...baseline, id: 'other' } })).toBe(false);
  expect(looksTheSame(bench, { ...bench, cases: [baseline, baseline] })).toBe(false);
  expect(looksTheSame(bench, { ...bench, settings: { runs: 1_000, seed: 2 } })).toBe(false);
});
