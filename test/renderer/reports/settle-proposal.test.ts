import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/model/finding';
import type { ProposedFinding } from '../../../shared/model/proposed-finding';
import { acceptProposal, dismissProposal, takeBack } from '../../../renderer/reports/settle-proposal';
import { joinFakeBridge } from '../support/fake-bridge';

const proposal: ProposedFinding = {
  title: 'Web missed its RTO',
  type: 'failure point',
  severity: 'critical',
  actions: [{ text: 'Shorten it', element: 'planning' }],
  evidence: { runId: 'r', seqs: [3] },
  proposal: 'r:rto/web',
};
const finding: Finding = { ...proposal, id: 'f-1', status: 'open', raisedAt: '', updatedAt: '', raisedBy: 'Ana' };
const full = { code: 'not-saved', message: 'The disk is full. Nothing was saved.' } as const;

describe('A proposed finding', () => {
  it('enters the register with its evidence and its key when it is accepted', async () => {
    const bridge = joinFakeBridge({ 'findings.add': () => finding });
    expect(await acceptProposal({ ...proposal, accepted: 'left out' })).toBeUndefined();
    expect(bridge.calls).toEqual([{ name: 'findings.add', input: proposal }]);
  });

  it('is accepted as it was edited', async () => {
    const bridge = joinFakeBridge({ 'findings.add': () => finding });
    expect(await acceptProposal(proposal, { title: 'The web came back late', owner: 'Head of web' })).toBeUndefined();
    expect(bridge.calls[0]?.input).toMatchObject({
      title: 'The web came back late',
      owner: 'Head of web',
      proposal: 'r:rto/web',
    });
  });

  it('is kept with the reason when it is dismissed, and opened again when that is taken back', async () => {
    const bridge = joinFakeBridge({ 'findings.dismiss': () => finding, 'findings.update': () => finding });
    expect(await dismissProposal(proposal, 'Played short on purpose')).toBeUndefined();
    expect(await takeBack('f-1')).toBeUndefined();
    expect(bridge.calls).toEqual([
      { name: 'findings.dismiss', input: { draft: proposal, reason: 'Played short on purpose' } },
      { name: 'findings.update', input: { id: 'f-1', change: { status: 'open' } } },
    ]);
  });

  it('says so when it could not be saved', async () => {
    joinFakeBridge({ 'findings.add': () => full, 'findings.dismiss': () => full });
    expect(await acceptProposal(proposal)).toBe(full.message);
    expect(await dismissProposal(proposal, 'No')).toBe(full.message);
  });
});
