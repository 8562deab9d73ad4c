import { z } from 'zod';
import { Distribution } from './distribution';
import { Duration, Line } from './ids';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** How long a step took when it was done, not talked about: work alone, in one run. */
export const MeasuredTime = z.object({ runId: z.string().max(100), title: Line, day: Day, time: Duration });
export type MeasuredTime = z.infer<typeof MeasuredTime>;

/** Where an estimate comes from that was taken over from measured runs, and what it was before. */
export const Learned = z.object({
  from: z.array(MeasuredTime).min(1).max(100),
  /** The day it was taken over. */
  on: Day,
  before: Distribution,
});
export type Learned = z.infer<typeof Learned>;

/** What the runs of a plan say of one of its steps: times that count, and visits that do not, with the reason. */
export const StepMeasures = z.object({
  step: z.string(),
  times: z.array(MeasuredTime),
  left: z.array(MeasuredTime.omit({ time: true }).extend({ why: z.string() })),
});
export type StepMeasures = z.infer<typeof StepMeasures>;
