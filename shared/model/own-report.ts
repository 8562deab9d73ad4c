import { z } from 'zod';
import { Line, Text } from './ids';

/** Where people write into a report themselves. The record fills everything else, and never these. */
export const OwnPart = z.enum([
  'summary', 'happened', 'services', 'findings', 'improvements', 'strengths', 'untested', 'ratings', 'steps', 'time',
  'timeline', 'injects', 'decisions', 'deviations', 'exercise', 'participants', 'feedback',
]); // prettier-ignore
export type OwnPart = z.infer<typeof OwnPart>;

/** Rows of the overview that no record knows. */
export const OwnFact = z.enum(['sponsor', 'organisations', 'contact', 'threat']);
export type OwnFact = z.infer<typeof OwnFact>;

/** Markdown as it was typed. */
export const Markdown = z.string().max(100_000);

/** One text of a report. Its number goes up with every change: a change of an older one is refused. */
export const OwnText = z.object({
  part: OwnPart.or(OwnFact),
  text: Markdown,
  revision: z.number().int().min(1),
  by: Line,
  /** ISO 8601, UTC. */
  at: z.string(),
});
export type OwnText = z.infer<typeof OwnText>;

/** HSEEP's ratings of an objective; N is not observed. They are letters: nothing is ever averaged. */
export const RatingValue = z.enum(['P', 'S', 'M', 'U', 'N']);
export type RatingValue = z.infer<typeof RatingValue>;

/** What one evaluator found of one objective. */
export const ObjectiveRating = z.object({
  objective: z.string().max(200),
  evaluator: Line.trim().min(1),
  value: RatingValue,
  rationale: Text.optional(),
});
export type ObjectiveRating = z.infer<typeof ObjectiveRating>;

export const Approval = z.object({ by: Line.trim().min(1), role: Line.trim().min(1), at: z.string() });
export type Approval = z.infer<typeof Approval>;

/** A report as it stood at one moment, kept whole. */
export const ReportEdition = z.object({
  no: z.number().int().min(1),
  at: z.string(),
  by: Line,
  note: Text.optional(),
  /** Hash of the last event of the record, which seals all before it. */
  headHash: z.string(),
  approval: Approval.optional(),
  /** What differs from the version before, in sentences; of the first one nothing. */
  changes: z.array(z.string()),
});
export type ReportEdition = z.infer<typeof ReportEdition>;

/** What stands in a report beside its record. */
export const OwnReport = z.object({
  texts: z.array(OwnText),
  ratings: z.array(ObjectiveRating),
  /** Versions up to the one that is shown, the oldest first. */
  editions: z.array(ReportEdition),
  /** The version that is shown; absent in a draft. */
  edition: z.number().int().optional(),
});
export type OwnReport = z.infer<typeof OwnReport>;

export const emptyOwnReport: OwnReport = { texts: [], ratings: [], editions: [] };
