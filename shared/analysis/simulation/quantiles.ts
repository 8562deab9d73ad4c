import type { Quantiles } from '../../model/simulation';
import { shareOf } from './wilson';

/** Quantiles of samples in ascending order, Infinity for never: a percentile over all runs, absent where it is never. */
export function quantilesOf(sorted: Float64Array): Quantiles {
  const reached = countFinite(sorted);
  const at = (share: number): number | undefined => {
    const value = quantile(sorted, share);
    return value === undefined || value === Infinity ? undefined : value;
  };
  const found = {
    p10: at(0.1),
    p50: at(0.5),
    p80: at(0.8),
    p90: at(0.9),
    p95: at(0.95),
    mean: meanOf(sorted, reached),
  };
  return {
    ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)),
    reached: shareOf(reached, sorted.length),
  };
}

/** The least sample that at least this share of all samples do not exceed. */
export const quantile = (sorted: Float64Array, share: number): number | undefined =>
  sorted[Math.max(0, Math.ceil(share * sorted.length - 1e-9) - 1)];

/** Of samples in ascending order: those before the first Infinity. */
function countFinite(sorted: Float64Array): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] === Infinity) high = middle;
    else low = middle + 1;
  }
  return low;
}

function meanOf(sorted: Float64Array, reached: number): number | undefined {
  if (reached === 0) return undefined;
  let sum = 0;
  for (let i = 0; i < reached; i += 1) sum += sorted[i]!;
  return sum / reached;
}
