import type { LostData } from '../../model/simulation';

/** Copies have a few ages; where there are more than these, they are counted in steps. */
const MOST_AGES = 60;

/** Runs by the age of what they lose, from samples in ascending order; Infinity for a service that does not come back. */
export function lostDataOf(sorted: Float64Array): LostData {
  const finite = finiteOf(sorted);
  const step = agesIn(finite) > MOST_AGES ? Math.ceil((finite.at(-1) ?? 0) / MOST_AGES) : 1;
  const found: LostData = [];
  let counted = 0;
  while (counted < finite.length) {
    const age = Math.ceil(finite[counted]! / step) * step;
    const from = counted;
    while (counted < finite.length && Math.ceil(finite[counted]! / step) * step === age) counted += 1;
    found.push({ age, runs: counted - from });
  }
  const never = sorted.length - finite.length;
  return never === 0 ? found : [...found, { runs: never }];
}

function finiteOf(sorted: Float64Array): Float64Array {
  const never = sorted.indexOf(Infinity);
  return never < 0 ? sorted : sorted.subarray(0, never);
}

function agesIn(sorted: Float64Array): number {
  let ages = 0;
  for (let i = 0; i < sorted.length; i += 1) if (i === 0 || sorted[i] !== sorted[i - 1]) ages += 1;
  return ages;
}
