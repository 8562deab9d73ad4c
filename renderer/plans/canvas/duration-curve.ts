import { unreachable } from '../../../shared/basics/assert';
import type { Distribution } from '../../../shared/model/distribution';

/** Relative density over the share of the axis, both in 0 to 1: a picture of the shape, not a measuring instrument. */
type Density = (x: number) => number;

/** SVG path of a distribution's shape in a box of the given size. Fixed times are a single upright line. */
export function curvePath(distribution: Distribution, width: number, height: number): string {
  const density = densityOf(distribution);
  if (density === undefined) return `M${width / 2} ${height}V1`;
  const n = 24;
  const values = Array.from({ length: n + 1 }, (_, i) => density(i / n));
  const top = Math.max(...values) || 1;
  const points = values.map((v, i) => `${round((i / n) * width)} ${round(height - (v / top) * (height - 1))}`);
  return `M${points.join('L')}`;
}

function densityOf(d: Distribution): Density | undefined {
  switch (d.kind) {
    case 'fixed':
      return undefined;
    case 'uniform':
      return (x) => (x > 0.12 && x < 0.88 ? 1 : 0);
    case 'triangular':
      return triangle(share(d));
    case 'pert':
      return beta(share(d));
    case 'lognormal':
      return d.sigma === 0 ? undefined : lognormal(d.sigma);
    case 'exponential':
      return (x) => Math.exp(-3.5 * x);
    case 'empirical':
      return histogram(d.samples);
    case 'transfer':
      return d.sigma === undefined || d.sigma === 0 ? undefined : lognormal(d.sigma);
    default:
      return unreachable(d);
  }
}

/** Where the most likely time lies between the least and the greatest. */
const share = ({ min, mode, max }: { min: number; mode: number; max: number }): number =>
  max > min ? (mode - min) / (max - min) : 0.5;

const triangle =
  (mode: number): Density =>
  (x) =>
    x <= mode ? (mode === 0 ? 1 : x / mode) : mode === 1 ? 1 : (1 - x) / (1 - mode);

/** PERT is a beta distribution with weight 4 on the mode. */
const beta =
  (mode: number): Density =>
  (x) =>
    x ** (4 * mode) * (1 - x) ** (4 * (1 - mode));

/** Axis from 0 to four medians. */
const lognormal =
  (sigma: number): Density =>
  (x) =>
    x === 0 ? 0 : Math.exp(-(Math.log(4 * x) ** 2) / (2 * sigma * sigma)) / x;

function histogram(samples: readonly number[]): Density | undefined {
  const least = Math.min(...samples);
  const span = Math.max(...samples) - least;
  if (span === 0) return undefined;
  const bins = Array.from({ length: 12 }, () => 0);
  for (const sample of samples) bins[Math.min(11, Math.floor(((sample - least) / span) * 12))]! += 1;
  return (x) => bins[Math.min(11, Math.floor(x * 12))] ?? 0;
}

const round = (n: number): number => Math.round(n * 10) / 10;
