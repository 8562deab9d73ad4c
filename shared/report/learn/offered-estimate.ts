import type { Ms } from '../../basics/time';
import { drawnDuration } from '../../engine/duration';
import { exp, ln } from '../../engine/numeric';
import type { Distribution } from '../../model/distribution';

/** So many measured times stand for themselves. */
const ENOUGH = 10;
/** Quantile of the normal distribution at 95 %. */
const Z = 1.6448536269514722;

/**
 * A new estimate from measured times. Up to nine of them: a lognormal in which the old estimate counts as one measurement,
 * in the middle and in the spread. Ten or more: the times themselves.
 */
export function offeredEstimate(before: Distribution, times: readonly Ms[]): Distribution {
  if (times.length >= ENOUGH) return { kind: 'empirical', samples: times.toSorted((a, b) => a - b) };
  const old = { middle: drawnDuration(before, 0.5), late: drawnDuration(before, 0.95) };
  const logs = times.map((time) => ln(Math.max(1, time)));
  const middle = mean([ln(Math.max(1, old.middle)), ...logs]);
  const spread = ln(Math.max(1, old.late) / Math.max(1, old.middle)) / Z;
  const variance = mean([spread * spread, ...logs.map((it) => (it - middle) * (it - middle))]);
  return { kind: 'lognormal', median: Math.round(exp(middle)), sigma: rounded(Math.min(5, Math.sqrt(variance))) };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
