import { z } from 'zod';
import { FindingChange } from '../model/change-finding';
import { Day, Finding, FindingDraft } from '../model/finding';
import { FindingQuery, SavedFilter } from '../model/finding-query';
import { FindingTrend } from '../model/finding-trend';
import { Line, Text } from '../model/ids';
import { StepMeasures } from '../model/learned';
import { PracticeChange } from '../model/practice-change';
import { EarlierFinding, ProofCandidate, Retest } from '../model/retest';
import { Scenario } from '../model/scenario';
import { Done, Nothing, procedure } from './procedure';

/** What may be asked of the register: findings, what proves them mended, filters with a name. */
export const registerProcedures = {
  /** `text`: words that stand, each at least in part, in the title or the description. */
  'findings.list': procedure(
    z.object({ runId: z.string().optional(), text: z.string().max(500).optional() }),
    z.array(Finding),
  ),
  'findings.add': procedure(FindingDraft, Finding),
  /** Keeps a proposal of a run in the register as rejected, so that nobody is asked again. */
  'findings.dismiss': procedure(z.object({ draft: FindingDraft, reason: Text.trim().min(1) }), Finding),
  'findings.get': procedure(z.object({ id: z.string() }), Finding),
  /** A stretch of what fits, in order, and how much there is. */
  'findings.page': procedure(
    z.object({
      query: FindingQuery,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    z.object({
      rows: z.array(Finding),
      total: z.number().int(),
      /** Only the newest of very many matches were ranked. */
      isCapped: z.boolean(),
      /** In the whole register. */
      all: z.number().int(),
      overdue: z.number().int(),
    }),
  ),
  /** Never makes a finding verified: that takes `proofs.verify`. */
  'findings.update': procedure(FindingChange.extend({ id: z.string() }), Finding),
  /** The same change to many, all or none; `undo` takes it back while nobody has changed them since. */
  'findings.bulk': procedure(
    z.object({
      of: z.union([z.object({ ids: z.array(z.string()).max(50_000) }), z.object({ query: FindingQuery })]),
      change: FindingChange,
    }),
    z.object({ changed: z.number().int(), undo: z.string() }),
  ),
  'findings.undo': procedure(
    z.object({ undo: z.string() }),
    z.object({ restored: z.number().int(), left: z.number().int() }),
  ),
  /** Earlier findings of the same plan that say the same, the likeliest first. */
  'findings.earlier': procedure(z.object({ id: z.string() }), z.array(EarlierFinding)),
  'findings.trend': procedure(z.object({ today: Day }), FindingTrend),

  /** Later drills held against a finding, the newest first. */
  'proofs.find': procedure(z.object({ id: z.string() }), z.array(ProofCandidate)),
  /** The only way to close a finding: a later drill that passes, or a person who answers for it. */
  'proofs.verify': procedure(
    z.object({
      id: z.string(),
      proof: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('run'), runId: z.string() }),
        z.object({ kind: z.literal('signed'), verifier: Line.trim().min(1), evidence: Text.trim().min(1) }),
      ]),
    }),
    Finding,
  ),
  /** What the next drill has to pass: every implemented finding, and what later drills already show. */
  'proofs.retest': procedure(Nothing, z.array(Retest)),
  /** The next drill of a plan: the injects under which its findings were seen, a note for each. Nothing is stored. */
  'proofs.scenario': procedure(z.object({ planId: z.string() }), Scenario),

  /** What live runs of a plan have measured of its steps, the newest run first. */
  'learn.steps': procedure(z.object({ planId: z.string() }), z.array(StepMeasures)),

  /** What the plan would take over of the deviation that a finding is about; nothing where it could not say how. */
  'learn.practice': procedure(z.object({ id: z.string() }), z.object({ change: PracticeChange.optional() })),

  'filters.list': procedure(Nothing, z.array(SavedFilter)),
  'filters.save': procedure(SavedFilter, Done),
  'filters.remove': procedure(z.object({ id: z.string() }), Done),
} as const;

export const registerEvents = {
  'findings.changed': z.object({}),
  'filters.changed': z.object({}),
} as const;
