import { z } from 'zod';
import { Finding } from './finding';

/** What a later run shows of what a finding was about. */
export const ProofVerdict = z.object({
  verdict: z.enum(['passes', 'fails', 'not tested']),
  /** A sentence: what the run shows, or why it shows nothing. */
  what: z.string(),
  /** Events of the run that it rests on. */
  seqs: z.array(z.number().int()),
});
export type ProofVerdict = z.infer<typeof ProofVerdict>;

/** A later run held against a finding. */
export const ProofCandidate = ProofVerdict.extend({ runId: z.string(), title: z.string(), startedAt: z.string() });
export type ProofCandidate = z.infer<typeof ProofCandidate>;

/** One line of what the next drill has to pass. */
export const Retest = z.object({
  finding: Finding,
  planId: z.string().optional(),
  plan: z.string().optional(),
  step: z.string().optional(),
  inject: z.string().optional(),
  service: z.string().optional(),
  /** The newest later run that shows anything of it. */
  found: ProofCandidate.optional(),
});
export type Retest = z.infer<typeof Retest>;

/** An earlier finding of the same plan that says the same, and by what it was told. */
export const EarlierFinding = z.object({ finding: Finding, same: z.enum(['rule', 'step', 'inject', 'service']) });
export type EarlierFinding = z.infer<typeof EarlierFinding>;
