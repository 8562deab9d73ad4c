import { z } from 'zod';
import { Key } from './ids';
import { Scenario } from './scenario';

/** What a proposed inject rests on. */
export const DraftSource = z.enum(['retest', 'failure tried', 'untested part', 'earlier drill', 'decision']);
export type DraftSource = z.infer<typeof DraftSource>;

/** Why an inject of a draft is there, as a sentence. */
export const DraftLine = z.object({ inject: Key, source: DraftSource, why: z.string() });
export type DraftLine = z.infer<typeof DraftLine>;

/** A whole exercise as a proposal: a scenario with its agenda, and the reason of every line. */
export const ExerciseDraft = z.object({
  scenario: Scenario,
  lines: z.array(DraftLine),
  /** What was looked at and not taken, and why, as sentences. */
  leftOut: z.array(z.string()),
});
export type ExerciseDraft = z.infer<typeof ExerciseDraft>;
