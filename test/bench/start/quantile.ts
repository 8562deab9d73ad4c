import { known } from '../../../shared/basics/assert';

/** The value that a share of the values does not exceed, rounded. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(known(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)], 'something was measured'));
}
