import { unreachable } from '../../../shared/basics/assert';
import { formatDuration } from '../../../shared/basics/time';
import type { Distribution } from '../../../shared/model/distribution';

/** The most telling single figure of a distribution, in milliseconds. */
export function plannedMs(d: Distribution): number {
  switch (d.kind) {
    case 'fixed':
      return d.value;
    case 'uniform':
      return (d.min + d.max) / 2;
    case 'triangular':
    case 'pert':
      return d.mode;
    case 'lognormal':
      return d.median;
    case 'exponential':
      return d.mean;
    case 'empirical':
      return d.samples.toSorted((a, b) => a - b)[Math.floor(d.samples.length / 2)] ?? 0;
    case 'transfer':
      return ((d.megabytes * 8) / d.megabitsPerSecond) * 1_000;
    default:
      return unreachable(d);
  }
}

export const plannedTime = (d: Distribution): string => formatDuration(plannedMs(d));

/** The whole of it in words, for hints: "15 min to 1 h 30, most likely 30 min". */
export function distributionSentence(d: Distribution): string {
  switch (d.kind) {
    case 'fixed':
      return `Always ${formatDuration(d.value)}.`;
    case 'uniform':
      return `Anything from ${formatDuration(d.min)} to ${formatDuration(d.max)}.`;
    case 'triangular':
    case 'pert':
      return `${formatDuration(d.min)} to ${formatDuration(d.max)}, most likely ${formatDuration(d.mode)}.`;
    case 'lognormal':
      return `Half of the times within ${formatDuration(d.median)}, with a long tail.`;
    case 'exponential':
      return `${formatDuration(d.mean)} on average, often less, sometimes far more.`;
    case 'empirical':
      return `${d.samples.length} measured times, half of them within ${plannedTime(d)}.`;
    case 'transfer':
      return `${plannedTime(d)} for ${d.megabytes.toLocaleString('en')} MB at ${d.megabitsPerSecond.toLocaleString('en')} Mbit/s.`;
    default:
      return unreachable(d);
  }
}
