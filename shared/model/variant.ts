import { z } from 'zod';
import { Distribution } from './distribution';
import { Key, Line, Probability, Units } from './ids';
import { Effect } from './scenario';

/** A figure of the plan that a what-if changes. */
export const PlanChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pool units'), pool: Key, units: Units }),
  /** Durations of one step, or of every step (`step` absent), multiplied. */
  z.object({ kind: z.literal('duration factor'), step: Key.optional(), factor: z.number().gt(0).max(100) }),
  z.object({ kind: z.literal('duration'), step: Key, duration: Distribution }),
  z.object({ kind: z.literal('success'), step: Key, probability: Probability }),
  z.object({ kind: z.literal('retries'), step: Key, max: z.number().int().min(0).max(20) }),
  /** A work-around of the plan, started by the end of this step. */
  z.object({ kind: z.literal('work-around'), step: Key, workaround: Key }),
]);
export type PlanChange = z.infer<typeof PlanChange>;

/** A named set of overrides: changes of the plan, and effects in force from the disruption on. */
export const Variant = z.object({
  id: Key,
  title: Line.min(1),
  changes: z.array(PlanChange).max(100),
  effects: z.array(Effect).max(50),
  /** Whether the injects of the scenario happen; default true. */
  injects: z.boolean().optional(),
});
export type Variant = z.infer<typeof Variant>;
