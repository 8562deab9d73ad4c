import { known } from '../basics/assert';
import type { Ms } from '../basics/time';
import type { Distribution } from '../model/distribution';
import { wholeDuration } from './arithmetic';
import { betaQuantile } from './beta-quantile';
import { exp, ln, normalQuantile } from './numeric';
import { quantileTable, readQuantile, type QuantileTable } from './quantile-table';

/** A distribution made ready for drawing many times. */
export interface Drawable {
  readonly distribution: Distribution;
  /** Absent where the quantile itself is as quick, or bends too much. */
  readonly table: QuantileTable | undefined;
}

/** The duration whose share of shorter ones is `u` in (0, 1), in whole milliseconds. */
export const drawnDuration = (distribution: Distribution, u: number): Ms => drawnFrom(drawable(distribution), u);

export const drawnFrom = ({ distribution, table }: Drawable, u: number): Ms =>
  wholeDuration(table === undefined ? quantile(distribution, u) : readQuantile(table, u));

const ready = new WeakMap<Distribution, Drawable>();
/** Tables by what they are made from: steps that are thought to take as long share one, which is then at hand. */
const tables = new Map<string, QuantileTable>();

/** Made once for each distribution of a document. */
export const drawable = (distribution: Distribution): Drawable => {
  const made = ready.get(distribution);
  if (made !== undefined) return made;
  const it = { distribution, table: bendsGently(distribution) ? tableOf(distribution) : undefined };
  ready.set(distribution, it);
  return it;
};

const tableOf = (distribution: Distribution): QuantileTable => {
  const key = JSON.stringify(distribution);
  const made = tables.get(key);
  if (made !== undefined) return made;
  const table = quantileTable((u) => quantile(distribution, u));
  if (table.place >= 0) tables.set(key, table);
  return table;
};

const bendsGently = (d: Distribution): boolean => {
  switch (d.kind) {
    case 'triangular':
    case 'pert':
    case 'exponential':
      return true;
    case 'lognormal':
      return d.sigma <= 1;
    case 'transfer':
      return d.sigma !== undefined && d.sigma <= 1;
    case 'fixed':
    case 'uniform':
    case 'empirical':
      return false;
  }
};

/** The most likely duration: the mode, or the middle where there is none to name. */
export const plannedDuration = (distribution: Distribution): Ms => {
  switch (distribution.kind) {
    case 'triangular':
    case 'pert':
      return wholeDuration(distribution.mode);
    case 'exponential':
      return wholeDuration(distribution.mean);
    default:
      return drawnDuration(distribution, 0.5);
  }
};

const quantile = (d: Distribution, u: number): number => {
  switch (d.kind) {
    case 'fixed':
      return d.value;
    case 'uniform':
      return d.min + (d.max - d.min) * u;
    case 'triangular':
      return triangular(d.min, d.mode, d.max, u);
    case 'pert':
      return d.max === d.min
        ? d.min
        : d.min + (d.max - d.min) * betaQuantile(1 + (4 * (d.mode - d.min)) / (d.max - d.min), u);
    case 'lognormal':
      return d.median * exp(d.sigma * normalQuantile(u));
    case 'exponential':
      return -d.mean * ln(1 - u);
    case 'empirical':
      return known(d.samples.toSorted((a, b) => a - b)[Math.floor(u * d.samples.length)], 'u lies below 1');
    case 'transfer':
      return ((d.megabytes * 8) / d.megabitsPerSecond) * 1_000 * exp((d.sigma ?? 0) * normalQuantile(u));
  }
};

const triangular = (min: number, mode: number, max: number, u: number): number => {
  if (max === min) return min;
  const turn = (mode - min) / (max - min);
  return u < turn
    ? min + Math.sqrt(u * (max - min) * (mode - min))
    : max - Math.sqrt((1 - u) * (max - min) * (max - mode));
};
