import { z } from 'zod';
import { Duration, Key } from './ids';
import { Share } from './simulation';

/** One thing that fails, and stays failed. */
export const SingleFailure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('component'), key: Key }),
  /** Down to `percent` of its units. */
  z.object({ kind: z.literal('pool'), key: Key, percent: z.number().int().min(0).max(99) }),
  z.object({ kind: z.literal('role'), key: Key }),
  z.object({ kind: z.literal('vendor'), key: Key }),
  z.object({ kind: z.literal('site'), key: Key }),
  /** Every attempt of the step fails. */
  z.object({ kind: z.literal('step'), key: Key }),
]);
export type SingleFailure = z.infer<typeof SingleFailure>;

export const FailureSettings = z.object({
  depth: z.union([z.literal(1), z.literal(2)]),
  /** Besides no units at all, each pool is tried at this share of its units. */
  poolPercent: z.number().int().min(1).max(99),
  /** Runs of a case whose answer depends on chance; 0 for the planned run only. */
  runs: z.number().int().min(0).max(100_000),
  seed: z.number().int().min(0).max(4_294_967_295),
});
export type FailureSettings = z.infer<typeof FailureSettings>;

export const FailureVerdict = z.enum(['in time', 'late', 'never']);
export type FailureVerdict = z.infer<typeof FailureVerdict>;

/** What becomes of one service in one case. */
export const FailureCell = z.object({
  service: Key,
  /** Of the planned run. */
  verdict: FailureVerdict,
  /** Time to MBCO of the planned run, where it gets there. */
  toMbco: Duration.optional(),
  /** Share of runs in time; absent where chance makes no difference. */
  inTime: Share.optional(),
  /** States on the way to its MBCO; where it never gets there, those that stand in the way: failed, or never left. */
  path: z.array(Key),
});
export type FailureCell = z.infer<typeof FailureCell>;

export const FailureCase = z.object({
  failures: z.array(SingleFailure).min(1).max(2),
  /** Exercise time at which they happen: 0, or the instant at which they do the most harm. */
  at: Duration,
  when: z.enum(['start', 'worst instant']),
  cells: z.array(FailureCell),
  /** States that are done as planned and are not in this case, as planned; absent in older files. */
  undone: z.array(Key).optional(),
});
export type FailureCase = z.infer<typeof FailureCase>;

export const FailureMatrix = z.object({
  format: z.literal('statedrill.failures'),
  version: z.literal(1),
  /** Hash of what was tried: an interrupted matrix goes on from its cases. */
  key: z.string(),
  /** The plan with nothing failing. */
  baseline: z.array(FailureCell),
  cases: z.array(FailureCase),
  /** Single failures after which a service never gets back to its MBCO. */
  singlePoints: z.array(z.object({ failure: SingleFailure, services: z.array(Key) })),
});
export type FailureMatrix = z.infer<typeof FailureMatrix>;
