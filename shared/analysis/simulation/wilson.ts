import type { Share } from '../../model/simulation';

/** Quantile of the normal distribution for a two-sided interval of 95 %. */
export const Z95 = 1.959963984540054;

/** A share with its 95 % interval: Wilson, "Probable inference", JASA 22 (1927). */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, low: 0, high: 1 };
  const p = count / of;
  const square = (Z95 * Z95) / of;
  const centre = (p + square / 2) / (1 + square);
  const half = (Z95 * Math.sqrt((p * (1 - p)) / of + square / (4 * of))) / (1 + square);
  return {
    count,
    of,
    low: count === 0 ? 0 : Math.max(0, centre - half),
    high: count === of ? 1 : Math.min(1, centre + half),
  };
}
