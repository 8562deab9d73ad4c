import { unreachable } from '../basics/assert';
import { formatDuration, type Ms } from '../basics/time';
import type { Distribution } from '../model/distribution';

/** The one figure a drawing shows for a distribution: what is most likely, or the middle. */
export const durationText = (distribution: Distribution): string => formatDuration(typical(distribution));

function typical(of: Distribution): Ms {
  switch (of.kind) {
    case 'fixed':
      return of.value;
    case 'uniform':
      return (of.min + of.max) / 2;
    case 'triangular':
    case 'pert':
      return of.mode;
    case 'lognormal':
      return of.median;
    case 'exponential':
      return of.mean;
    case 'empirical':
      return of.samples.toSorted((a, b) => a - b)[Math.floor(of.samples.length / 2)] ?? 0;
    case 'transfer':
      return ((of.megabytes * 8) / of.megabitsPerSecond) * 1000;
    default:
      return unreachable(of);
  }
}
