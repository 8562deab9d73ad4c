import { z } from 'zod';
import { ProposedFinding } from './proposed-finding';

/** What has to be done for an objective to be met, and when somebody saw it done. */
export const CriticalTask = z.object({
  text: z.string(),
  seen: z.object({ at: z.number().int(), seq: z.number().int(), by: z.string() }).optional(),
});
export type CriticalTask = z.infer<typeof CriticalTask>;

export const ReportObjective = z.object({
  id: z.string(),
  text: z.string(),
  capability: z.string().optional(),
  /** Injects that addressed it and were released. */
  injects: z.array(z.string()),
  tasks: z.array(CriticalTask).optional(),
});
export type ReportObjective = z.infer<typeof ReportObjective>;

/** How a reader can tell that the report rests on the whole record, as it was written. */
export const Integrity = z.object({
  runId: z.string(),
  events: z.number().int(),
  /** Hash of plan, scenario and settings: the chain starts from it. */
  frozenHash: z.string(),
  /** Hash of the last event: printed here, it seals everything before it. */
  headHash: z.string(),
  isChainWhole: z.boolean(),
  firstBroken: z.number().int().optional(),
});
export type Integrity = z.infer<typeof Integrity>;

/** What stands beside a report on the screen: little, however long the report is. */
export const ReportOutline = z.object({
  proposals: z.array(ProposedFinding),
  objectives: z.array(ReportObjective),
  integrity: Integrity,
});
export type ReportOutline = z.infer<typeof ReportOutline>;
