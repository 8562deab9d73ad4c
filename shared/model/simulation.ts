import { z } from 'zod';
import { Duration, Key, Percent } from './ids';
import { RunOutcome } from './run';

export { PlanChange, Variant } from './variant';

export const SimulationSettings = z.object({
  runs: z.number().int().min(1).max(10_000_000),
  seed: z.number().int().min(0).max(4_294_967_295),
});
export type SimulationSettings = z.infer<typeof SimulationSettings>;

/** A share of runs with its 95 % Wilson interval. */
export const Share = z.object({ count: z.number().int(), of: z.number().int(), low: z.number(), high: z.number() });
export type Share = z.infer<typeof Share>;

/** Milliseconds of exercise time; `never` runs count as infinite, so a quantile beyond the runs that got there is absent. */
export const Quantiles = z.object({
  p10: Duration.optional(),
  p50: Duration.optional(),
  p80: Duration.optional(),
  p90: Duration.optional(),
  p95: Duration.optional(),
  mean: z.number().optional(),
  /** Runs that got there. */
  reached: Share,
});
export type Quantiles = z.infer<typeof Quantiles>;

/** Milliseconds of normal work. */
export const Backlog = z.object({
  /** When the last of it is done, counted from the disruption; the level at the end of a run goes on for 90 days. */
  caughtUp: Quantiles,
  /** The most there was in a run. */
  peak: Quantiles,
  band: z.array(z.object({ at: Duration, p10: z.number(), p50: z.number(), p90: z.number() })),
});
export type Backlog = z.infer<typeof Backlog>;

/** Runs by the age of the data that they lose, in ascending order; no age where the service does not come back. */
export const LostData = z.array(z.object({ age: Duration.optional(), runs: z.number().int() }));
export type LostData = z.infer<typeof LostData>;

export const ServiceOutlook = z.object({
  service: Key,
  /** Absent where the service has no such target. */
  rto: Share.optional(),
  rpo: Share.optional(),
  mtpd: Share.optional(),
  toMbco: Quantiles,
  toFull: Quantiles,
  dataLoss: Quantiles.optional(),
  lostData: LostData.optional(),
  /** Work that was asked for and not done, where the demand is known. */
  backlog: Backlog.optional(),
  /** Share of runs in which it fell below its MBCO at all. */
  interrupted: Share,
  /** Percent × minutes below 100, mean over all runs. */
  capacityMinutesLost: z.number(),
  /** Runs by time to MBCO: `counts[i]` in [i × width, (i + 1) × width); the last cell is open. */
  histogram: z.object({ width: Duration, counts: z.array(z.number().int()) }),
  /** Numbers of single runs to look at, by time to MBCO: reproducible by themselves. */
  runs: z.object({ median: z.number().int(), worst: z.number().int() }),
  /** Level over time, percent, across runs. */
  band: z.array(z.object({ at: Duration, p10: Percent, p50: Percent, p90: Percent })),
});
export type ServiceOutlook = z.infer<typeof ServiceOutlook>;

/** A state in which time passes: a step, decision, gate or wait. */
export const StepOutlook = z.object({
  step: Key,
  reached: Share,
  failed: Share,
  /** Share of runs in which it lies on the path that decides a service, by service. */
  critical: z.array(z.object({ service: Key, share: Share })),
  /** Milliseconds a run, mean over runs that reached it. */
  working: z.number(),
  waitingForUnits: z.number(),
  waitingForOthers: z.number(),
});
export type StepOutlook = z.infer<typeof StepOutlook>;

/** How much of the variance of a service's time to MBCO one draw explains: correlation ratio over binned draws. */
export const Influence = z.object({
  service: Key,
  state: Key,
  what: z.enum(['duration', 'success', 'option']),
  /** Correlation ratio η², 0 to 1. */
  share: z.number(),
  /** Mean time to MBCO in the runs of the lowest and of the highest tenth of the draw. */
  low: Duration.optional(),
  high: Duration.optional(),
});
export type Influence = z.infer<typeof Influence>;

export const PoolOutlook = z.object({
  pool: Key,
  /** Share of unit-time in use until the end of the run, mean over runs. */
  utilisation: z.number(),
  /** Requests waiting, mean over time and runs. */
  queue: z.number(),
  /** Milliseconds that claims waited, mean a run. */
  waiting: z.number(),
});
export type PoolOutlook = z.infer<typeof PoolOutlook>;

export const SimulationResult = z.object({
  format: z.literal('statedrill.simulation'),
  version: z.literal(1),
  /** Hash of document, scenario and variant: two results with the same key and settings are equal to the bit. */
  key: z.string(),
  runs: z.number().int(),
  seed: z.number().int(),
  /** How the runs ended. `run` is the first that ended so; `reason` says why, where it ended in no end of the plan. */
  outcomes: z.array(
    z.object({
      outcome: RunOutcome,
      count: z.number().int(),
      run: z.number().int(),
      reason: z.string().optional(),
    }),
  ),
  end: Quantiles,
  services: z.array(ServiceOutlook),
  steps: z.array(StepOutlook),
  influences: z.array(Influence),
  pools: z.array(PoolOutlook),
});
export type SimulationResult = z.infer<typeof SimulationResult>;

/** The same document on the reference interpreter: how many runs were compared event by event, and the first that differed. */
export const AgreementCheck = z.object({
  runs: z.number().int(),
  events: z.number().int(),
  /** Number of the run in which the two differ: the results are not to be relied on. */
  differs: z.number().int().optional(),
});
export type AgreementCheck = z.infer<typeof AgreementCheck>;

/** A mean of paired differences, variant less baseline, with its 95 % interval. */
export const Difference = z.object({ mean: z.number(), low: z.number(), high: z.number() });
export type Difference = z.infer<typeof Difference>;

export const ServiceComparison = z.object({
  service: Key,
  /** Share of runs within the RTO, −1 to 1. Absent where the service has none. */
  rto: Difference.optional(),
  rpo: Difference.optional(),
  /** Milliseconds, over the runs in which it gets there both ways. */
  toMbco: Difference.optional(),
  /** Runs in which it gets there both ways, only without, only with what the variant changes. */
  reached: z.object({ both: z.number().int(), onlyBaseline: z.number().int(), onlyVariant: z.number().int() }),
  capacityMinutesLost: Difference,
});
export type ServiceComparison = z.infer<typeof ServiceComparison>;

/** A what-if against its baseline on common random numbers: run by run, the same draws. */
export const Comparison = z.object({ runs: z.number().int(), services: z.array(ServiceComparison) });
export type Comparison = z.infer<typeof Comparison>;
