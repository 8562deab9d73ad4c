import { expect, it } from 'vitest';
import { ascending } from '../../../../shared/analysis/simulation/ascending';
import { uniform } from '../../../../shared/engine/chance';

const samples = (sample: (u: number) => number): Float64Array =>
  Float64Array.from({ length: 5_000 }, (_, run) =>
    sample(uniform({ seed: 5, run, id: 'sample', visit: 0, attempt: 0, purpose: 'duration' })),
  );

it.each([
  ['seconds to a day', (u: number) => Math.round(u * 86_400_000)],
  ['few of them', (u: number) => Math.floor(u * 4) * 60_000],
  ['nothing but 0', () => 0],
  ['up to the last that is whole in 32 bits', (u: number) => 4_294_967_295 - Math.floor(u * 9)],
  ['months', (u: number) => Math.round(u * 1e10)],
  ['fractions', (u: number) => u * 1e7],
  ['some that never come', (u: number) => (u < 0.3 ? Infinity : Math.round(u * 1e8))],
  ['none that ever comes', () => Infinity],
])('puts times in the order in which comparing would: %s', (_, sample) => {
  const all = samples(sample);
  const before = all.slice();
  expect(ascending(all)).toEqual(all.toSorted());
  expect(all).toEqual(before);
});

it('has nothing to do with nothing', () => {
  expect(ascending(new Float64Array())).toEqual(new Float64Array());
});
