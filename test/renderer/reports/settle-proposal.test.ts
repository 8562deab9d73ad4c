import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/model/finding';
import type { ProposedFinding } from '../../../shared/report/findings/proposal';
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

  it('is kept as rejected when it is dismissed, and opened again when that is taken back', async () => {
    const bridge = joinFakeBridge({ 'findings.add': () => finding, 'findings.update': () => finding });
    expect(await dismissProposal(proposal)).toBeUndefined();
    expect(await takeBack('f-1')).toBeUndefined();
    expect(bridge.calls.slice(1)).toEqual([
      { name: 'findings.update', input: { id: 'f-1', change: { status: 'rejected' } } },
      { name: 'findings.update', input: { id: 'f-1', change: { status: 'open' } } },
    ]);
  });

  it('says so when it could not be saved, also half-way', async () => {
    joinFakeBridge({ 'findings.add': () => full });
    expect(await acceptProposal(proposal)).toBe(full.message);
    joinFakeBridge({ 'findings.add': () => finding, 'findings.update': () => full });
    expect(await dismissProposal(proposal)).toContain('It now stands in the register');
  });
});
