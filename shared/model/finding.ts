import { z } from 'zod';
import { Key, Line, Text } from './ids';

export const FindingType = z.enum([
  'gap', 'overlap', 'resource issue', 'performance issue', 'failure point', 'bottleneck', 'documentation',
  'communication', 'strength',
]); // prettier-ignore
export const Severity = z.enum(['critical', 'high', 'medium', 'low']);
export type Severity = z.infer<typeof Severity>;
export const FindingStatus = z.enum([
  'open', 'planned', 'in progress', 'implemented', 'verified', 'rejected', 'risk accepted', 'duplicate',
]); // prettier-ignore
export type FindingStatus = z.infer<typeof FindingStatus>;

/** A day, `YYYY-MM-DD`. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const CorrectiveAction = z.object({
  text: Text.min(1),
  owner: Line.optional(),
  due: Day.optional(),
  element: z.enum(['planning', 'organisation', 'equipment', 'training', 'exercise']).optional(),
});

/** What a finding rests on: places in the record of a run. */
export const Evidence = z.object({
  runId: z.string(),
  seqs: z.array(z.number().int()).max(500),
  /** Exercise milliseconds of the moment it is about. */
  at: z.number().int().optional(),
  state: Key.optional(),
  inject: Key.optional(),
  service: Key.optional(),
  text: Text.optional(),
});

export const FindingDraft = z.object({
  title: Line.min(1),
  type: FindingType,
  severity: Severity,
  description: Text.optional(),
  rootCause: Text.optional(),
  owner: Line.optional(),
  due: Day.optional(),
  actions: z.array(CorrectiveAction).max(50),
  evidence: Evidence.optional(),
  /** Key under which a run proposes it once, so that accepting twice is impossible. */
  proposal: z.string().max(200).optional(),
});
export type FindingDraft = z.infer<typeof FindingDraft>;

/** One change of status: who, when and why. */
export const StatusChange = z.object({
  at: z.string(),
  by: Line,
  /** Absent where the finding was raised with it. */
  from: FindingStatus.optional(),
  to: FindingStatus,
  reason: Text.optional(),
});
export type StatusChange = z.infer<typeof StatusChange>;

export const Finding = FindingDraft.extend({
  id: z.string(),
  status: FindingStatus,
  /** The first due date ever set: on time means this one. */
  originalDue: Day.optional(),
  raisedAt: z.string(),
  updatedAt: z.string(),
  raisedBy: Line,
  /** Oldest first; the latest that led to `status` says why. */
  statusLog: z.array(StatusChange).max(500).optional(),
});
export type Finding = z.infer<typeof Finding>;
