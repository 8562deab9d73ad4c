import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../../shared/report/build-report';
import { keyFigures } from '../../../../shared/report/document/key-figures';
import type { Report } from '../../../../shared/report/report';
import { playedWrongHost } from '../wrong-host';

const evening: Report = buildReport({ summary: { runId: 'run-1', title: 'Evening' }, ...playedWrongHost(), findings: [] }); // prettier-ignore

type Duty = NonNullable<Report['communication']>['duties'][number];
const duty = (recipient: string, kind: Duty['kind'], verdict: Duty['verdict']): Duty =>
  ({ key: recipient, name: 'n', recipient, kind, verdict, rule: 'r', from: 'disruption', first: {}, messages: [] }); // prettier-ignore
const told = (...duties: readonly Duty[]) => {
  const met = duties.filter(({ verdict }) => verdict === 'met').length;
  const communication = { duties: [...duties], met, judged: duties.length, played: 0 };
  return keyFigures({ ...evening, communication }).find(({ label }) => label === 'Told in time');
};

describe('who was told in time, as a key figure', () => {
  it('names whom a law or a contract would have had told before whom the protocol of the house would', () => {
    const house = duty('Staff', 'protocol', 'missed');
    expect(told(house, duty('Authority', 'legal', 'late'))?.note).toBe('not Authority and 1 more');
    expect(told(house, duty('Customers', 'contract', 'missed'), duty('Board', 'protocol', 'late'))?.note).toBe('not Customers and 2 more'); // prettier-ignore
  });

  it('names nobody twice, and nobody who was told in time', () => {
    const late = duty('Authority', 'legal', 'late');
    expect(told(late, late, duty('Staff', 'protocol', 'met'))).toMatchObject({ value: '1 of 3', note: 'not Authority', tone: 'bad' }); // prettier-ignore
    expect(told(duty('Staff', 'protocol', 'met'))).toMatchObject({ note: 'who had to be told', tone: 'good' });
  });

  it('is left out where nobody had to be told anything', () => expect(told()).toBeUndefined());
});
