import { z } from 'zod';
import { Attachments } from './attachment';
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

/** The part of the capability that is to change (POETE). */
export const CapabilityElement = z.enum(['planning', 'organisation', 'equipment', 'training', 'exercise']);
export type CapabilityElement = z.infer<typeof CapabilityElement>;

/** A day, `YYYY-MM-DD`. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** An estimate in the organisation's own currency. */
export const Cost = z.number().min(0).max(1e12);

export const CorrectiveAction = z.object({
  /** Given when it enters the register: what its first due date is kept by. */
  id: z.string().max(100).optional(),
  text: Text.min(1),
  owner: Line.optional(),
  due: Day.optional(),
  /** The first due date ever set: on time means this one. */
  originalDue: Day.optional(),
  element: CapabilityElement.optional(),
  status: z.enum(['open', 'in progress', 'done']).optional(),
  cost: Cost.optional(),
});
export type CorrectiveAction = z.infer<typeof CorrectiveAction>;

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
export type Evidence = z.infer<typeof Evidence>;

/** What of a plan a finding is about; a later drill is held against it. */
export const FindingLinks = z.object({
  planId: z.string().optional(),
  state: Key.optional(),
  inject: Key.optional(),
  service: Key.optional(),
});
export type FindingLinks = z.infer<typeof FindingLinks>;

export const FindingDraft = z.object({
  title: Line.min(1),
  type: FindingType,
  severity: Severity,
  description: Text.optional(),
  rootCause: Text.optional(),
  element: CapabilityElement.optional(),
  owner: Line.optional(),
  due: Day.optional(),
  cost: Cost.optional(),
  actions: z.array(CorrectiveAction).max(50),
  evidence: Evidence.optional(),
  links: FindingLinks.optional(),
  attachments: Attachments.optional(),
  /** Id of the earlier finding that shows itself again. */
  repeats: z.string().max(100).optional(),
  /** Id of the finding that says the same. */
  duplicateOf: z.string().max(100).optional(),
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

/** Why a finding is closed: a later run passed the same step under the same inject, or somebody answers for it. */
export const Proof = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('run'),
    runId: z.string(),
    title: z.string(),
    seqs: z.array(z.number().int()).max(500),
    what: Text,
    by: Line,
    on: z.string(),
  }),
  z.object({ kind: z.literal('signed'), verifier: Line.min(1), evidence: Text.min(1), by: Line, on: z.string() }),
]);
export type Proof = z.infer<typeof Proof>;

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
  /** Present while it is verified; findings closed before proof was asked for have none. */
  proof: Proof.optional(),
});
export type Finding = z.infer<typeof Finding>;

/** What is still to be done. `implemented` waits for proof. */
export const unfinished: readonly FindingStatus[] = ['open', 'planned', 'in progress'];
export const activeStatuses: readonly FindingStatus[] = [...unfinished, 'implemented'];

/** Statuses that end a finding without mending it: they need a reason. */
export const needsReason = (status: FindingStatus): boolean => status === 'rejected' || status === 'risk accepted';
