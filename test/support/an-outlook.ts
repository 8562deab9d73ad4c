import { HOUR } from '../../shared/basics/time';
import type { Quantiles, ServiceOutlook, Share, SimulationResult, StepOutlook } from '../../shared/model/simulation';

/** A share of runs with its Wilson interval, as the backend gives it. */
export function share(count: number, of = 1_000): Share {
  const z = 1.959_963_984_540_054;
  const p = count / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return { count, of, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

export const quantiles = (own: Partial<Quantiles> = {}): Quantiles => ({
  p10: 2 * HOUR,
  p50: 4 * HOUR,
  p80: 6 * HOUR,
  p90: 8 * HOUR,
  p95: 10 * HOUR,
  mean: 4.5 * HOUR,
  reached: share(1_000),
  ...own,
});

export const outlook = (service: string, own: Partial<ServiceOutlook> = {}): ServiceOutlook => ({
  service,
  rto: share(500),
  toMbco: quantiles(),
  toFull: quantiles(),
  interrupted: share(1_000),
  capacityMinutesLost: 0,
  histogram: { width: HOUR, counts: [0, 100, 200, 200, 300, 150, 50] },
  runs: { median: 7, worst: 9 },
  band: [
    { at: 0, p10: 0, p50: 0, p90: 0 },
    { at: 4 * HOUR, p10: 0, p50: 100, p90: 100 },
  ],
  ...own,
});

export const stepOutlook = (step: string, own: Partial<StepOutlook> = {}): StepOutlook => ({
  step,
  reached: share(1_000),
  failed: share(0),
  critical: [],
  working: HOUR,
  waitingForUnits: 0,
  waitingForOthers: 0,
  ...own,
});

export const aResult = (own: Partial<SimulationResult> = {}): SimulationResult => ({
  format: 'statedrill.simulation',
  version: 1,
  key: 'key',
  runs: 1_000,
  seed: 1,
  outcomes: [{ outcome: 'recovered', count: 1_000, run: 0 }],
  end: quantiles(),
  services: [],
  steps: [],
  influences: [],
  pools: [],
  ...own,
});
