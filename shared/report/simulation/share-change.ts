import type { Difference, Share } from '../../model/simulation';

/** How much more or less often, in points, with a 95 % interval. */
export interface ShareChange {
  readonly points: number;
  readonly low: number;
  readonly high: number;
  /** The interval leaves no room for the other direction. */
  readonly direction: 'up' | 'down' | 'unclear' | 'none';
}

/**
 * The difference of two shares with Newcombe's interval from their Wilson intervals (Newcombe 1998, method 10). It takes
 * the runs for independent; on the same seed they rise and fall together, so the true interval is narrower, never wider.
 */
export function shareChange(now: Share, before: Share): ShareChange {
  const [p, q] = [part(now), part(before)];
  const difference = p - q;
  const low = difference - Math.hypot(p - now.low, before.high - q);
  const high = difference + Math.hypot(now.high - p, q - before.low);
  return { points: difference * 100, low: low * 100, high: high * 100, direction: directionOf(difference, low, high) };
}

/** The same from runs compared one by one: what chance they share falls out. */
export const pairedChange = ({ mean, low, high }: Difference): ShareChange => ({
  points: mean * 100,
  low: low * 100,
  high: high * 100,
  direction: directionOf(mean, low, high),
});

function directionOf(difference: number, low: number, high: number): ShareChange['direction'] {
  if (difference === 0) return 'none';
  if (low > 0) return 'up';
  return high < 0 ? 'down' : 'unclear';
}

export const part = ({ count, of }: Share): number => (of === 0 ? 0 : count / of);
