import { z } from 'zod';
import { Duration } from './ids';

const ordered = (d: { min: number; mode: number; max: number }): boolean => d.min <= d.mode && d.mode <= d.max;
const range = { min: Duration, mode: Duration, max: Duration };

/** How long something takes, in milliseconds of exercise time. `transfer` is size over rate, in megabytes and megabits a second. */
export const Distribution = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fixed'), value: Duration }),
  z
    .object({ kind: z.literal('uniform'), min: Duration, max: Duration })
    .refine((d) => d.min <= d.max, { message: 'min must not be above max', path: ['min'] }),
  z.object({ kind: z.literal('triangular'), ...range }).refine(ordered, {
    message: 'must be min ≤ mode ≤ max',
    path: ['mode'],
  }),
  z.object({ kind: z.literal('pert'), ...range }).refine(ordered, {
    message: 'must be min ≤ mode ≤ max',
    path: ['mode'],
  }),
  z.object({ kind: z.literal('lognormal'), median: Duration, sigma: z.number().min(0).max(5) }),
  z.object({ kind: z.literal('exponential'), mean: Duration }),
  z.object({ kind: z.literal('empirical'), samples: z.array(Duration).min(1).max(10_000) }),
  z.object({
    kind: z.literal('transfer'),
    megabytes: z.number().positive(),
    megabitsPerSecond: z.number().positive(),
    /** Shape around the computed time; 0 is the line rate itself. */
    sigma: z.number().min(0).max(5).optional(),
  }),
]);
export type Distribution = z.infer<typeof Distribution>;
