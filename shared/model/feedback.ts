import { z } from 'zod';
import { Line, Text } from './ids';

/** What a participant agrees or disagrees with, after the form that HSEEP hands out. */
export const FeedbackStatement = z.enum([
  'structure',
  'scenario',
  'facilitation',
  'documents',
  'role',
  'people',
  'plan',
]);
export type FeedbackStatement = z.infer<typeof FeedbackStatement>;

/** 1 strongly disagree, 5 strongly agree. */
export const Agreement = z.number().int().min(1).max(5);

/** What one participant says of the exercise. A statement that is not rated is left out; the latest form of a person counts. */
const Form = z.object({
  /** Absent where it is given without a name. */
  who: Line.min(1).optional(),
  ratings: z.partialRecord(FeedbackStatement, Agreement),
  strengths: Text.optional(),
  improvements: Text.optional(),
  /** What should be done: changes to the plan, corrective actions. */
  actions: Text.optional(),
  /** How it came, where somebody else typed it. */
  channel: Line.optional(),
});
export type FeedbackForm = z.infer<typeof Form>;

/** Nothing on it: not worth an entry. */
export const isEmptyForm = ({ ratings, strengths = '', improvements = '', actions = '' }: FeedbackForm): boolean =>
  Object.keys(ratings).length === 0 && [strengths, improvements, actions].every((text) => text.trim() === '');

export const FeedbackForm = Form.refine(
  (form) => !isEmptyForm(form),
  'has nothing on it: rate a statement or write a line',
);
