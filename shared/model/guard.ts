import { z } from 'zod';
import { Duration, Key } from './ids';

export const Comparison = z.enum(['>=', '>', '<=', '<', '=']);
export type Comparison = z.infer<typeof Comparison>;

export const ZeroPoint = z.enum(['disruption', 'detection', 'declaration']);
export type ZeroPoint = z.infer<typeof ZeroPoint>;

export const StepOutcome = z.enum(['done', 'failed', 'timeout', 'cancelled', 'skipped', 'forced']);
export type StepOutcome = z.infer<typeof StepOutcome>;

/** A condition as data: edited in a form, read as a sentence, never text that is executed. Draws no chance. */
export type Guard =
  | { kind: 'all'; of: Guard[] }
  | { kind: 'any'; of: Guard[] }
  | { kind: 'not'; of: Guard }
  /** Units available in a pool. */
  | { kind: 'pool'; pool: Key; is: Comparison; units: number }
  | { kind: 'component'; component: Key; is: 'up' | 'degraded' | 'down' }
  /** Effective level of a service, percent. */
  | { kind: 'level'; service: Key; is: Comparison; percent: number }
  /** Exercise time since a zero point; false while that zero point has not happened. */
  | { kind: 'elapsed'; since: ZeroPoint; atLeast: number }
  | { kind: 'step'; step: Key; is: StepOutcome }
  | { kind: 'attempts'; step: Key; is: Comparison; count: number }
  | { kind: 'variable'; variable: Key; is: Comparison; value: number };

export const Guard: z.ZodType<Guard> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('all'), of: z.array(Guard).min(1).max(20) }),
    z.object({ kind: z.literal('any'), of: z.array(Guard).min(1).max(20) }),
    z.object({ kind: z.literal('not'), of: Guard }),
    z.object({ kind: z.literal('pool'), pool: Key, is: Comparison, units: z.number().int().min(0) }),
    z.object({ kind: z.literal('component'), component: Key, is: z.enum(['up', 'degraded', 'down']) }),
    z.object({ kind: z.literal('level'), service: Key, is: Comparison, percent: z.number().min(0).max(100) }),
    z.object({ kind: z.literal('elapsed'), since: ZeroPoint, atLeast: Duration }),
    z.object({ kind: z.literal('step'), step: Key, is: StepOutcome }),
    z.object({ kind: z.literal('attempts'), step: Key, is: Comparison, count: z.number().int().min(0) }),
    z.object({ kind: z.literal('variable'), variable: Key, is: Comparison, value: z.number() }),
  ]),
);
