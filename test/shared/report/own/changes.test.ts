import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../shared/model/finding';
import type { OwnReport } from '../../../../shared/model/own-report';
import { buildReport } from '../../../../shared/report/build-report';
import { reportChanges } from '../../../../shared/report/own/changes';
import { playedWrongHost } from '../wrong-host';

const played = playedWrongHost();
const report = (findings: readonly Finding[] = [], own?: OwnReport) =>
  buildReport({ summary: { runId: 'run-1', title: 'Wrong host' }, ...played, findings, ...(own && { own }) });

const finding: Finding = {
  id: 'f-1',
  title: 'No deputy',
  type: 'gap',
  severity: 'high',
  status: 'open',
  actions: [{ text: 'Name a deputy' }],
  evidence: { runId: 'run-1', seqs: [1] },
  raisedAt: '2026-11-22T09:00:00Z',
  updatedAt: '2026-11-22T09:00:00Z',
  raisedBy: 'Ana',
};
const text = (body: string): OwnReport => ({
  texts: [{ part: 'summary', text: body, revision: 1, by: 'Ana', at: '2026-11-22T09:00:00Z' }],
  ratings: [],
  editions: [],
});

describe('what differs between two versions of a report', () => {
  it('is nothing where nothing does', () => {
    expect(reportChanges(report([finding], text('a')), report([finding], text('a')))).toEqual([]);
  });

  it('names findings that came, went or changed, and their actions', () => {
    expect(reportChanges(report(), report([finding]))).toEqual([
      'New finding (high): No deputy.',
      'New action: Name a deputy.',
    ]);
    const taken = { ...finding, status: 'planned', owner: 'Head of IT' } as const;
    expect(reportChanges(report([finding]), report([taken]))).toEqual([
      'Finding “No deputy”: status open → planned; owner none → Head of IT.',
    ]);
    expect(reportChanges(report([finding]), report())).toEqual([
      'Finding “No deputy” is not in it any more.',
      'Action closed or removed: Name a deputy.',
    ]);
  });

  it('names texts that were written, changed and removed', () => {
    expect(reportChanges(report(), report([], text('a')))).toEqual(['Executive summary: text written.']);
    expect(reportChanges(report([], text('a')), report([], text('b')))).toEqual(['Executive summary: text changed.']);
    expect(reportChanges(report([], text('a')), report([], text('')))).toEqual(['Executive summary: text removed.']);
  });
});
