import type { LostData } from '../../model/simulation';

/** Copies have a few ages; where there are more than these, they are counted in steps. */
const MOST_AGES = 60;

/** Runs by the age of what they lose, from samples in ascending order; Infinity for a service that does not come back. */
export function lostDataOf(sorted: Float64Array): LostData {
  const finite = sorted.filter((age) => age !== Infinity);
  const isMany = new Set(finite).size > MOST_AGES;
  const step = isMany ? Math.ceil((finite.at(-1) ?? 0) / MOST_AGES) : 1;
  const runs = new Map<number, number>();
  for (const age of finite) {
    const upTo = Math.ceil(age / step) * step;
    runs.set(upTo, (runs.get(upTo) ?? 0) + 1);
  }
  const never = sorted.length - finite.length;
  return [...[...runs].map(([age, count]) => ({ age, runs: count })), ...(never === 0 ? [] : [{ runs: never }])];
}
