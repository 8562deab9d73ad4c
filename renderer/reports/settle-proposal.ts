import { FindingDraft } from '../../shared/model/finding';
import type { ProposedFinding } from '../../shared/report/findings/proposal';
import { call } from '../client/client';

/** Each gives back a sentence when it could not be saved, and nothing when it was. */
type Settled = Promise<string | undefined>;

/** The proposal becomes a finding with its evidence; its key makes sure that this happens once. */
export async function acceptProposal(proposal: ProposedFinding): Settled {
  const added = await call('findings.add', FindingDraft.parse(proposal));
  return added.ok ? undefined : added.error.message;
}

/** Dismissing is recorded too: the register keeps it as rejected, so that nobody is asked again. */
export async function dismissProposal(proposal: ProposedFinding): Settled {
  const added = await call('findings.add', FindingDraft.parse(proposal));
  if (!added.ok) return added.error.message;
  const rejected = await call('findings.update', { id: added.value.id, change: { status: 'rejected' } });
  return rejected.ok
    ? undefined
    : `It now stands in the register, but could not be dismissed there. ${rejected.error.message}`;
}

export async function takeBack(id: string): Settled {
  const opened = await call('findings.update', { id, change: { status: 'open' } });
  return opened.ok ? undefined : opened.error.message;
}
