import { z } from 'zod';
import { feedbackOf } from '../../analysis/feedback';
import { FeedbackStatement } from '../../model/feedback';
import type { History } from '../history';

/** What participants said of the exercise: how many gave each mark to each statement, and their words. */
export const ParticipantsFeedback = z.object({
  received: z.number().int(),
  /** Who took part by the roll call and has given no form. */
  missing: z.array(z.string()),
  statements: z.array(
    z.object({
      statement: FeedbackStatement,
      /** Of 1, 2, 3, 4 and 5. */
      counts: z.array(z.number().int()).length(5),
      rated: z.number().int(),
    }),
  ),
  forms: z.array(
    z.object({
      seq: z.number().int(),
      who: z.string().optional(),
      strengths: z.string().optional(),
      improvements: z.string().optional(),
      actions: z.string().optional(),
    }),
  ),
});
export type ParticipantsFeedback = z.infer<typeof ParticipantsFeedback>;

/** Nothing where no form is in. */
export function participantsFeedback({ journal }: History): ParticipantsFeedback | undefined {
  const { forms, statements, missing } = feedbackOf(journal);
  if (forms.length === 0) return undefined;
  return {
    received: forms.length,
    missing: [...missing],
    statements: statements.map(({ counts, ...rest }) => ({ ...rest, counts: [...counts] })),
    forms: forms.map(({ seq, who, strengths, improvements, actions }) => ({
      seq,
      ...(who !== undefined && { who }),
      ...(strengths !== undefined && { strengths }),
      ...(improvements !== undefined && { improvements }),
      ...(actions !== undefined && { actions }),
    })),
  };
}
