import { expect, it } from 'vitest';
import type { Finding } from '../../../../shared/model/finding';
import { buildReport } from '../../../../shared/report/build-report';
import { documentOf } from '../../../../shared/report/document/document-of';
import { rolesForNames } from '../../../../shared/report/names/roles-for-names';
import type { Report } from '../../../../shared/report/report';
import { improvementPlan, reportFindings } from '../../../../shared/report/sections/improvement-plan';
import { reportTables } from '../../../../shared/report/tables/report-tables';
import { tableCsv } from '../../../../shared/report/tables/table-csv';
import { playedWrongHost } from '../wrong-host';

/** As much of a finding as its place depends on. */
const finding = (title: string, severity: Finding['severity'], proposal?: string): Finding =>
  ({ id: title, title, severity, type: 'gap', status: 'open', actions: [], ...(proposal && { proposal }) }) as never;

it('puts what a person entered or noted before what the record proposed, within the same severity', () => {
  const all = [
    finding('of the record', 'high', 'r:rto/web'),
    finding('low by hand', 'low'),
    finding('by hand', 'high'),
    finding('critical', 'critical', 'r:mtpd/web'),
    finding('noted', 'high', 'r:note/7'),
  ];
  const order = ['critical', 'by hand', 'noted', 'of the record', 'low by hand'];
  expect(reportFindings(all).map(({ title }) => title)).toEqual(order);
  expect(improvementPlan(all, []).map((row) => row.finding)).toEqual(order);
});

const report = buildReport({
  summary: { runId: 'run-1', title: 'Evening' },
  ...playedWrongHost(),
  findings: [
    {
      ...finding('mended', 'high'),
      evidence: { runId: 'run-1', seqs: [3] },
      status: 'verified',
      repeats: 'finding-0',
      proof: { kind: 'signed', verifier: 'Cleo Carr', evidence: 'Restored on 3 November', by: 'Ana', on: '2026-11-04' },
    },
    {
      ...finding('put off', 'high'),
      evidence: { runId: 'run-1', seqs: [4] },
      actions: [
        {
          text: 'Buy a second disk',
          due: '2027-03-01',
          originalDue: '2027-01-15',
          cost: 12_000,
          status: 'in progress',
        },
      ],
    },
  ],
});
const section = (of: Report, id: string): string =>
  JSON.stringify(documentOf(of).sections.find((one) => one.id === id)).replaceAll('\u00A0', ' ');

it('says what closed a finding, that it came again, which date was promised first and what the action costs', () => {
  expect(section(report, 'findings')).toContain(
    'Repeats an earlier finding. Proof: Cleo Carr: Restored on 3 November.',
  );
  const plan = section(report, 'improvements');
  expect(plan).toContain('in progress · cost 12,000');
  expect(plan).toMatch(/1 March 2027.{1,12}sub":"first 15 January 2027/);
});

it('has the same in its tables', () => {
  const [findings, actions] = reportTables(report).map(tableCsv);
  expect(findings).toContain('Cleo Carr: Restored on 3 November');
  expect(actions).toMatch(/2027-03-01,2027-01-15,in progress,12000/);
});

it('names no verifier where roles take the place of names', () => {
  const { frozen, journal } = playedWrongHost();
  const told = section(rolesForNames(report, frozen, journal), 'findings');
  expect(told).toContain('Proof: the verifier: Restored on 3 November.');
  expect(told).not.toContain('Cleo');
});
