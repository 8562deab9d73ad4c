import { z } from 'zod';
import { CapabilityElement, Day, FindingStatus, FindingType, Severity } from './finding';
import { Line } from './ids';

/** What of the register is wanted: the conditions of each kind are alternatives, the kinds hold together. */
export const FindingFilter = z.object({
  view: z.enum(['active', 'overdue', 'all']),
  /** Words that stand, each at least in part, in a finding's texts. */
  text: z.string().max(500),
  severities: z.array(Severity).max(10),
  statuses: z.array(FindingStatus).max(20),
  types: z.array(FindingType).max(20),
  elements: z.array(CapabilityElement).max(10),
  /** Exactly this owner; empty for those without one. */
  owner: Line.optional(),
  runId: z.string().optional(),
});
export type FindingFilter = z.infer<typeof FindingFilter>;

export const FindingOrder = z.object({
  by: z.enum(['severity', 'title', 'type', 'status', 'owner', 'due', 'raised', 'from', 'relevance']),
  descending: z.boolean(),
});
export type FindingOrder = z.infer<typeof FindingOrder>;

export const FindingQuery = z.object({ filter: FindingFilter, order: FindingOrder, today: Day });
export type FindingQuery = z.infer<typeof FindingQuery>;

export const everyFinding: FindingFilter = {
  view: 'all',
  text: '',
  severities: [],
  statuses: [],
  types: [],
  elements: [],
};

/** A filter that somebody gave a name. */
export const SavedFilter = z.object({
  id: z.string(),
  name: Line.trim().min(1),
  filter: FindingFilter,
  order: FindingOrder,
});
export type SavedFilter = z.infer<typeof SavedFilter>;
