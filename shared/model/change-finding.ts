import { z } from 'zod';
import { err, ok, type Result } from '../basics/result';
import { FindingDraft, FindingStatus, needsReason, type CorrectiveAction, type Finding } from './finding';
import { Text } from './ids';

/** Fields to change; the others stay as they are. */
export const FindingChange = z.object({
  change: FindingDraft.partial().extend({ status: FindingStatus.optional() }),
  /** Fields to make absent again. */
  clear: z
    .array(z.enum(['description', 'rootCause', 'element', 'owner', 'due', 'cost', 'links', 'repeats', 'duplicateOf']))
    .optional(),
  /** Why the status changes. */
  reason: Text.optional(),
});
export type FindingChange = z.infer<typeof FindingChange>;

export interface Hand {
  readonly at: string;
  readonly by: string;
  /** A name for a corrective action that has none yet. */
  readonly newId: () => string;
}

export interface Refusal {
  readonly message: string;
  readonly field: string;
}

const MOST_CHANGES = 500;

/** A finding as it enters the register. */
export function raiseFinding(draft: FindingDraft, id: string, { at, by, newId }: Hand): Finding {
  return withFirstDates({ ...draft, id, status: 'open', raisedAt: at, updatedAt: at, raisedBy: by }, undefined, newId);
}

/** The finding after a change; refused where it would close it without proof, or set it aside without a reason. */
export function changeFinding(finding: Finding, asked: FindingChange, hand: Hand): Result<Finding, Refusal> {
  const { change, clear = [] } = asked;
  const kept = Object.entries(finding).filter(([field]) => !clear.some((cleared) => cleared === field));
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  // Only optional fields can be cleared, and the change has been parsed.
  const next = { ...Object.fromEntries([...kept, ...given]), updatedAt: hand.at } as Finding;
  const refusal = refusalOf(finding, next, asked.reason);
  if (refusal !== undefined) return err(refusal);
  return ok(withStatusLog(finding, withFirstDates(next, finding, hand.newId), { by: hand.by, reason: asked.reason }));
}

function refusalOf(before: Finding, after: Finding, reason: string | undefined): Refusal | undefined {
  if (after.duplicateOf === after.id) return { field: 'duplicateOf', message: 'A finding is no duplicate of itself.' };
  if (after.repeats === after.id) return { field: 'repeats', message: 'A finding does not repeat itself.' };
  if (before.status === after.status) return undefined;
  if (after.status === 'verified')
    return {
      field: 'status',
      message: 'A finding is verified by proof: a later drill that passes the same step, or a signature with evidence.',
    };
  if (needsReason(after.status) && (reason ?? '').trim() === '')
    return { field: 'reason', message: `Say why it is ${after.status}.` };
  if (after.status === 'duplicate' && after.duplicateOf === undefined)
    return { field: 'duplicateOf', message: 'Say which finding it is a duplicate of.' };
  return undefined;
}

/** On time means the first date that was ever promised: of the finding, and of each corrective action. */
function withFirstDates(finding: Finding, before: Finding | undefined, newId: () => string): Finding {
  const originalDue = finding.originalDue ?? finding.due;
  const actions = finding.actions.map((action) => withFirstDate(action, before, newId));
  return { ...finding, actions, ...(originalDue !== undefined && { originalDue }) };
}

function withFirstDate(action: CorrectiveAction, before: Finding | undefined, newId: () => string): CorrectiveAction {
  const id = action.id ?? newId();
  const { originalDue: _said, ...rest } = action;
  const originalDue = before?.actions.find((it) => it.id === id)?.originalDue ?? action.due;
  return { ...rest, id, ...(originalDue !== undefined && { originalDue }) };
}

/** Who changed the status, and why, is kept. A finding that is opened again loses its proof. */
export function withStatusLog(
  before: Finding,
  after: Finding,
  { by, reason }: { readonly by: string; readonly reason?: string | undefined },
): Finding {
  if (before.status === after.status) return after;
  const change = { at: after.updatedAt, by, from: before.status, to: after.status, ...(reason && { reason }) };
  const { proof, ...rest } = after;
  const statusLog = [...(before.statusLog ?? []), change].slice(-MOST_CHANGES);
  return { ...rest, ...(after.status === 'verified' && proof !== undefined && { proof }), statusLog };
}
