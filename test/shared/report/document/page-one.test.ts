import { expect, it } from 'vitest';
import { buildReport } from '../../../../shared/report/build-report';
import { pageOne } from '../../../../shared/report/document/page-one';
import type { Report } from '../../../../shared/report/report';
import { playedWrongHost } from '../wrong-host';

it('names who has taken on an action that other findings still propose', () => {
  const report = buildReport({ summary: { runId: 'run-1', title: 'Evening' }, ...playedWrongHost(), findings: [] });
  const [first] = report.improvements;
  if (first === undefined) throw new Error('the run proposes an action');
  const taken = { ...first, action: 'Agree an RTO', owner: 'Database on call', status: 'planned' } as const;
  const proposed = { ...first, action: 'Agree an RTO', status: 'proposed' } as const;
  const text = JSON.stringify(pageOne({ ...report, improvements: [taken, proposed] } satisfies Report));
  expect(text).toContain('Database on call · no date yet"');
  expect(text).not.toContain('proposed by the record');
});

it('has what a person entered and nobody has an answer to yet', () => {
  const report = buildReport({ summary: { runId: 'run-1', title: 'Evening' }, ...playedWrongHost(), findings: [] });
  const entered = { finding: 'The key is not there', severity: 'high', status: 'open', action: '' } as const;
  const text = JSON.stringify(pageOne({ ...report, improvements: [entered, ...report.improvements] } satisfies Report));
  expect(text).toContain('Agree what is to be done about “The key is not there”');
});
