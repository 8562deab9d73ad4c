import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../shared/model/run';
import { buildReport } from '../../../../shared/report/build-report';
import { rolesForNames } from '../../../../shared/report/names/roles-for-names';
import { renderReport } from '../../../../shared/report/render-report';
import { Room } from '../room';
import { wrongHost } from '../wrong-host';

const live = wrongHost({ conduct: 'live', completion: 'facilitator', decisions: 'facilitator', holdAtInjects: false });
const form = (who: string, structure: number, strengths: string): Command => ({
  kind: 'feedback',
  form: { who, ratings: { structure, plan: 4 }, strengths },
});
const reportOf = (...commands: Command[]) => {
  const room = commands.reduce((so, command) => so.record(command), new Room(live).clock({ running: true }));
  const input = { summary: { runId: 'run-1', title: 'Evening' }, frozen: room.frozen, journal: room.journal, findings: [] }; // prettier-ignore
  return { input, report: buildReport(input) };
};
const told = [
  { kind: 'attend', who: 'Zed', standing: 'remote' },
  form('Quinn', 1, 'The phone tree worked'),
  form('Rory', 5, 'Clear lead'),
] satisfies Command[];

describe('the feedback section of a report', () => {
  it('counts every mark, averages none, and says who is missing', () => {
    const text = renderReport(reportOf(...told).report, 'md');
    const [row = ''] = text.split('\n').filter((line) => line.includes('well structured'));
    expect(row.replaceAll('*', '').split('|').map((cell) => cell.trim())).toEqual(['', 'The exercise was well structured and organised.', '1', '–', '–', '–', '1', '2', '']); // prettier-ignore
    expect(text).toContain('2 forms received. None yet from Zed.');
    expect(text).toContain('The phone tree worked');
    expect(text.split('## ').find((part) => part.includes('forms received'))).not.toMatch(
      /\b3(\.0)?\b of 5|mean|average /,
    );
  });

  it('names nobody where roles take the place of names', () => {
    const { input, report } = reportOf(...told);
    const text = renderReport(rolesForNames(report, input.frozen, input.journal), 'md');
    expect(text.split('## ').find((part) => part.includes('forms received'))).not.toMatch(/Quinn|Rory|Zed/);
    expect(renderReport(report, 'md')).toContain('Quinn');
  });

  it('says so where nobody has given any', () => {
    expect(renderReport(reportOf().report, 'md')).toContain('No feedback has been written down yet.');
  });
});
