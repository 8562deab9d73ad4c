import { describe, expect, it } from 'vitest';
import { firstQuery, queryFindings, type FindingQuery } from '../../../renderer/findings/finding-query';
import type { Finding } from '../../../shared/model/finding';

const finding = (id: string, other: Partial<Finding> = {}): Finding => ({
  id, title: id, type: 'gap', severity: 'medium', status: 'open', actions: [],
  raisedAt: '2026-11-20T10:00:00Z', updatedAt: '2026-11-20T10:00:00Z', raisedBy: 'Ada', ...other,
}); // prettier-ignore

const ask = (all: readonly Finding[], query: Partial<FindingQuery>): string[] =>
  queryFindings(all, { ...firstQuery, ...query }, { today: '2026-11-22', runTitle: (id) => id }).map(({ id }) => id);

describe('the register', () => {
  it('shows what is to be done first, the most severe on top, and nothing that is closed', () => {
    const all = [
      finding('low', { severity: 'low' }),
      finding('closed', { status: 'verified' }),
      finding('critical', { severity: 'critical' }),
    ];

    expect(ask(all, {})).toEqual(['critical', 'low']);
    expect(ask(all, { view: 'all' })).toHaveLength(3);
  });

  it('calls overdue what is past its day and not done', () => {
    const all = [
      finding('late', { due: '2026-11-21' }),
      finding('today', { due: '2026-11-22' }),
      finding('done', { due: '2026-01-01', status: 'implemented' }),
      finding('whenever'),
    ];

    expect(ask(all, { view: 'overdue' })).toEqual(['late']);
  });

  it('finds every word wherever it stands, whatever its case and accents', () => {
    const all = [
      finding('a', { title: 'Équipe de réserve absente' }),
      finding('b', { title: 'Reserve', actions: [{ text: 'Name an EQUIPE' }] }),
      finding('c', { title: 'Reserve' }),
    ];

    expect(ask(all, { text: 'reserve equipe' })).toEqual(['a', 'b']);
  });

  it('puts what has no due date last when sorted by it', () => {
    const all = [finding('none'), finding('later', { due: '2027-02-01' }), finding('sooner', { due: '2027-01-01' })];

    expect(ask(all, { sort: { by: 'due', descending: false } })).toEqual(['sooner', 'later', 'none']);
  });

  it('keeps to one run when asked', () => {
    const all = [finding('a', { evidence: { runId: 'r1', seqs: [] } }), finding('b')];

    expect(ask(all, { runId: 'r1' })).toEqual(['a']);
  });
});
