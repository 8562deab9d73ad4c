import type { Distribution } from '../../model/distribution';

/** The same shape, `factor` times as long. */
export function scaled(of: Distribution, factor: number): Distribution {
  const times = (value: number): number => Math.round(value * factor);
  switch (of.kind) {
    case 'fixed':
      return { ...of, value: times(of.value) };
    case 'uniform':
      return { ...of, min: times(of.min), max: times(of.max) };
    case 'triangular':
    case 'pert':
      return { ...of, min: times(of.min), mode: times(of.mode), max: times(of.max) };
    case 'lognormal':
      return { ...of, median: times(of.median) };
    case 'exponential':
      return { ...of, mean: times(of.mean) };
    case 'empirical':
      return { ...of, samples: of.samples.map(times) };
    case 'transfer':
      return { ...of, megabytes: of.megabytes * factor };
  }
}
