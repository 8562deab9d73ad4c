import { z } from 'zod';

const count = z.number().int();

/** What one drill brought into the register, and what became of it. */
export const DrillFindings = z.object({
  runId: z.string(),
  title: z.string(),
  startedAt: z.string(),
  raised: count,
  critical: count,
  high: count,
  medium: count,
  low: count,
  repeats: count,
  verified: count,
  open: count,
});
export type DrillFindings = z.infer<typeof DrillFindings>;

/** A measure of the register. Absent value: nothing to measure it by. */
export const RegisterMeasure = z.object({
  code: z.enum(['K-17', 'K-18', 'K-19', 'K-20']),
  name: z.string(),
  value: z.number().optional(),
  unit: z.enum(['days', 'share', 'count']),
  /** How many findings or actions it rests on. */
  n: count,
  note: z.string(),
});
export type RegisterMeasure = z.infer<typeof RegisterMeasure>;

export const FindingTrend = z.object({ drills: z.array(DrillFindings), measures: z.array(RegisterMeasure) });
export type FindingTrend = z.infer<typeof FindingTrend>;
