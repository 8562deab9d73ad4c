import { z } from 'zod';
import {
  FindingStatus,
  FindingType,
  Severity,
  type CorrectiveAction,
  type Finding,
  type Proof,
} from '../../model/finding';
import type { ProposedFinding } from '../../model/proposed-finding';

/** One corrective action of one finding. A proposed one has not been accepted into the register. */
export const Improvement = z.object({
  finding: z.string(),
  severity: Severity,
  status: FindingStatus.or(z.literal('proposed')),
  action: z.string(),
  element: z.string().optional(),
  owner: z.string().optional(),
  due: z.string().optional(),
  /** The first date that was promised, where it has moved. */
  firstDue: z.string().optional(),
  /** In the organisation's own currency. */
  cost: z.number().optional(),
  /** How far the action itself is; the finding has a status of its own. */
  progress: z.enum(['open', 'in progress', 'done']).optional(),
  /** Where the record proposed it and nobody has changed it: the rule, and the key in the plan of what it is about. */
  proposedBy: z.object({ rule: z.string(), about: z.string().optional() }).optional(),
});
export type Improvement = z.infer<typeof Improvement>;

export const ReportFinding = z.object({
  id: z.string(),
  title: z.string(),
  type: FindingType,
  severity: Severity,
  status: FindingStatus,
  description: z.string().optional(),
  rootCause: z.string().optional(),
  owner: z.string().optional(),
  due: z.string().optional(),
  firstDue: z.string().optional(),
  element: z.string().optional(),
  cost: z.number().optional(),
  /** Id of the earlier finding that shows itself again. */
  repeats: z.string().optional(),
  /** What it was closed by. */
  proof: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('run'), runId: z.string(), title: z.string(), what: z.string() }),
      z.object({ kind: z.literal('signed'), verifier: z.string(), evidence: z.string() }),
    ])
    .optional(),
  /** Places in the record that it rests on. */
  seqs: z.array(z.number().int()),
  at: z.number().int().optional(),
  /** Key of the inject that it is about. */
  inject: z.string().optional(),
});
export type ReportFinding = z.infer<typeof ReportFinding>;

/** Those that a person entered come before those that the record had proposed. */
const byWeight = (findings: readonly Finding[]): Finding[] =>
  bySeverity(findings.toSorted((a, b) => Number(isProposed(a)) - Number(isProposed(b))));

const isProposed = ({ proposal }: Finding): boolean => proposal !== undefined && !proposal.includes(':note/');

/** Proposals that somebody dismissed stand in the register as rejected: they are no findings of the run. */
export const reportFindings = (findings: readonly Finding[]): ReportFinding[] =>
  byWeight(findings.filter(({ status, proposal }) => status !== 'rejected' || proposal === undefined)).map(
    (finding) => {
      const { id, title, type, severity, status, description, rootCause, owner, element, repeats, evidence } = finding;
      const inject = evidence?.inject ?? finding.links?.inject;
      return {
        id,
        title,
        type,
        severity,
        status,
        seqs: evidence?.seqs ?? [],
        ...(description !== undefined && { description }),
        ...(rootCause !== undefined && { rootCause }),
        ...(owner !== undefined && { owner }),
        ...promised(finding),
        ...(element !== undefined && { element }),
        ...(repeats !== undefined && { repeats }),
        ...(finding.proof !== undefined && { proof: proofOf(finding.proof) }),
        ...(evidence?.at !== undefined && { at: evidence.at }),
        ...(inject !== undefined && { inject }),
      };
    },
  );

/** By when and at what cost; the first date stands beside a later one. */
const promised = ({ due, originalDue, cost }: Pick<CorrectiveAction, 'due' | 'originalDue' | 'cost'>) => ({
  ...(due !== undefined && { due }),
  ...(originalDue !== undefined && originalDue !== due && { firstDue: originalDue }),
  ...(cost !== undefined && { cost }),
});

const proofOf = (proof: Proof): NonNullable<ReportFinding['proof']> =>
  proof.kind === 'run'
    ? { kind: 'run', runId: proof.runId, title: proof.title, what: proof.what }
    : { kind: 'signed', verifier: proof.verifier, evidence: proof.evidence };

/** What is to be done, most severe first: the register's actions, then those that are only proposed. */
export function improvementPlan(findings: readonly Finding[], proposals: readonly ProposedFinding[]): Improvement[] {
  const open = findings.filter(({ status, type }) => type !== 'strength' && !CLOSED.has(status));
  const registered = byWeight(open).flatMap((finding) => rows(finding, finding.status));
  const proposed = proposals
    .filter(({ accepted }) => accepted === undefined)
    .flatMap((finding) => rows(finding, 'proposed').map((row) => ({ ...row, proposedBy: ruleOf(finding) })));
  return [...registered, ...proposed];
}

/** Proposals are named `run:rule/key…`. */
function ruleOf({ proposal }: ProposedFinding): NonNullable<Improvement['proposedBy']> {
  const [rule = '', about] = proposal.slice(proposal.indexOf(':') + 1).split('/');
  return { rule, ...(about !== undefined && { about }) };
}

const CLOSED: ReadonlySet<string> = new Set(['verified', 'rejected', 'duplicate', 'risk accepted']);

/** A finding without an action stands in the plan too: it needs one. */
function rows(finding: Finding | ProposedFinding, status: Improvement['status']): Improvement[] {
  const told = { finding: finding.title, severity: finding.severity, status };
  if (finding.actions.length === 0) return [{ ...told, action: '' }];
  return finding.actions.map((action) => {
    const { text, element, owner = finding.owner, status: progress } = action;
    return {
      ...told,
      action: text,
      ...(element !== undefined && { element }),
      ...(owner !== undefined && { owner }),
      ...(finding.due !== undefined && { due: finding.due }),
      ...promised(action),
      ...(progress !== undefined && { progress }),
    };
  });
}

const bySeverity = <T extends { severity: Severity; due?: string | undefined }>(findings: readonly T[]): T[] =>
  findings.toSorted(
    (a, b) =>
      Severity.options.indexOf(a.severity) - Severity.options.indexOf(b.severity) ||
      (a.due ?? '9').localeCompare(b.due ?? '9'),
  );
