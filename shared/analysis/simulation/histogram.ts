import type { ServiceOutlook } from '../../model/simulation';
import { gridUpTo } from './grid';
import { quantile } from './quantiles';

/** Cells up to where four runs of five are back, and half as far again. */
const USUAL = 60;
/** A long tail is cut off here, in the last cell. */
const MOST = 240;

/** Runs by the time that they took, in cells as fine as what is usual allows. The last cell is open: it also holds the runs that never get there. */
export function histogramOf(sorted: Float64Array): ServiceOutlook['histogram'] {
  const reached = sorted.findLast((it) => it < Infinity) ?? 0;
  const { width } = gridUpTo(Math.max(1, 1.5 * Math.min(reached, quantile(sorted, 0.8) ?? reached)), USUAL);
  const cells = Math.min(MOST, Math.floor(reached / width) + 1) + 1;
  const counts = Array.from({ length: cells }, () => 0);
  for (const value of sorted) counts[Math.min(cells - 1, Math.floor(value / width))]! += 1;
  return { width, counts };
}
