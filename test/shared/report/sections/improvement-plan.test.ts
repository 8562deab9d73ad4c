import { expect, it } from 'vitest';
import type { Finding } from '../../../../shared/model/finding';
import { improvementPlan, reportFindings } from '../../../../shared/report/sections/improvement-plan';

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
