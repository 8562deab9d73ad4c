import { formatDuration, MINUTE, type Ms } from '../../basics/time';
import type { Share } from '../../model/simulation';
import { part, type ShareChange } from './share-change';

// Figures as they stand in tables and sentences.

/** `28 %`; never 0 % or 100 % unless it was none or all. */
export function percentText(share: number): string {
  if (share > 0 && share < 0.005) return '< 1 %';
  if (share < 1 && share > 0.995) return '> 99 %';
  return `${Math.round(share * 100)} %`;
}

export const shareText = (share: Share | undefined): string =>
  share === undefined || share.of === 0 ? 'n/a' : percentText(part(share));

/** `26–30 %`, the 95 % interval; with a decimal where it is narrow. */
export function intervalText({ low, high }: Share): string {
  const digits = high - low < 0.02 ? 10 : 1;
  const text = (share: number): string => String(Math.round(share * 100 * digits) / digits);
  return `${text(low)}–${text(high)} %`;
}

/** A quantile that fewer runs reach than it needs is no time at all. */
export const timeText = (time: Ms | undefined): string => (time === undefined ? 'never' : formatDuration(time));

export const pointsText = (points: number): string => {
  const rounded = Math.abs(points) < 9.95 ? Math.round(points * 10) / 10 : Math.round(points);
  if (rounded === 0) return '0';
  return `${rounded > 0 ? '+' : '−'}${Math.abs(rounded)}`;
};

/** `+12 min`, `−2 h 50`, `0`. */
export const laterText = (later: Ms | undefined): string =>
  later === undefined ? 'n/a' : later === 0 ? '0' : `${later > 0 ? '+' : ''}${formatDuration(later)}`;

/** In words, for titles and screen readers. */
export function changeText({ points, low, high, direction }: ShareChange): string {
  if (direction === 'none') return 'no change against the baseline';
  const clear = direction === 'unclear' ? ', which may be chance' : '';
  return `${pointsText(points)} points against the baseline, 95 % interval ${pointsText(low)} to ${pointsText(high)}${clear}`;
}

/** Minutes with two decimals, as a spreadsheet wants them. */
export const minutesOf = (time: Ms | undefined): number | undefined =>
  time === undefined ? undefined : Math.round((time / MINUTE) * 100) / 100;

/** `1,000` */
export const countText = (count: number): string => count.toLocaleString('en-GB');
