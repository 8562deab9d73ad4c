import { FindingDraft } from '../../shared/model/finding';
import type { ProposedFinding } from '../../shared/model/proposed-finding';
import { call } from '../client/client';

/** Each gives back a sentence when it could not be saved, and nothing when it was. */
type Settled = Promise<string | undefined>;

/** The proposal, as it is or as it was edited, becomes a finding with its evidence; its key makes sure that this happens once. */
export async function acceptProposal(proposal: ProposedFinding, edit: Partial<FindingDraft> = {}): Settled {
  const added = await call('findings.add', FindingDraft.parse({ ...proposal, ...edit }));
  return added.ok ? undefined : added.error.message;
}

/** Dismissing is recorded too: the register keeps it as rejected, with the reason, so that nobody is asked again. */
export async function dismissProposal(proposal: ProposedFinding, reason: string): Settled {
  const dismissed = await call('findings.dismiss', { draft: FindingDraft.parse(proposal), reason });
  return dismissed.ok ? undefined : dismissed.error.message;
}

export async function takeBack(id: string): Settled {
  const opened = await call('findings.update', { id, change: { status: 'open' } });
  return opened.ok ? undefined : opened.error.message;
}
