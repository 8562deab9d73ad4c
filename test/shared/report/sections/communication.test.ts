import { describe, expect, it } from 'vitest';
import { playedInject } from '../../../../shared/analysis/duties/played-inject';
import { MINUTE } from '../../../../shared/basics/time';
import { Communication } from '../../../../shared/model/communication';
import type { Effect, Inject } from '../../../../shared/model/scenario';
import { buildReport } from '../../../../shared/report/build-report';
import { documentOf } from '../../../../shared/report/document/document-of';
import { renderMarkdown } from '../../../../shared/report/markdown/render-markdown';
import type { Report } from '../../../../shared/report/report';
import { reportTables } from '../../../../shared/report/tables/report-tables';
import { minutes, Room } from '../room';
import { smallRun } from '../small-run';

const communication = Communication.parse({
  channels: [{ key: 'mail', name: 'Mail' }, { key: 'phone', name: 'Telephone', outOfBand: true }],
  messages: [],
  protocol: [{ key: 'customers', name: 'Customers', channel: 'mail', from: 'disruption', firstWithin: 30 * MINUTE, repeatEvery: 60 * MINUTE, approver: 'lead' }],
  obligations: [{ key: 'insurer', name: 'Notice of loss', basis: 'insurance', recipient: 'Insurer', from: 'disruption', within: 90 * MINUTE }],
}); // prettier-ignore
const mailDead: Effect = { op: 'channel', channel: 'mail', works: false };
const dead: Inject = { id: 'mailDead', no: 1, title: 'Mail is dead', type: 'inject', mode: 'alert', from: 'F', to: [], message: '', expected: [], trigger: { kind: 'time', at: 10 * MINUTE }, effects: [mailDead] }; // prettier-ignore

function played(play: (room: Room) => void, injects: readonly Inject[] = [], conduct: 'live' | 'simulation' = 'live'): Report {
  const run = smallRun({}, { communication, roles: [{ key: 'lead', name: 'Lead' }] });
  const room = new Room({ ...run, scenario: { ...run.scenario, injects: [...injects] }, settings: { ...run.settings, conduct } }); // prettier-ignore
  play(room);
  return buildReport({ summary: { runId: 'r', title: 'R' }, frozen: room.frozen, journal: room.journal, findings: [] });
} // prettier-ignore

const tell = (room: Room, at: number, more: { duty?: string; channel?: string; approvedBy?: string } = {}): Room =>
  room.until(minutes(at)).record({ kind: 'tell', duty: 'customers', channel: 'mail', ...more });
const end = (room: Room, at: number): Room => room.until(minutes(at)).say({ kind: 'end' });
const proposals = (report: Report): string[] =>
  report.proposals.filter(({ proposal }) => /^r:(duty|undelivered|unapproved)/.test(proposal)).map(({ proposal, severity }) => `${proposal.slice(2)} ${severity}`); // prettier-ignore

const kept = (room: Room): void => {
  tell(room, 20, { approvedBy: 'Lead' });
  tell(room, 70, { approvedBy: 'Lead' });
  tell(room, 80, { duty: 'insurer', channel: 'phone' });
  end(room, 120);
};

describe('who was told, in the report', () => {
  it('counts a duty as met when the first word and every repeat were in time', () => {
    const report = played(kept);
    const [customers, insurer] = report.communication?.duties ?? [];

    expect(customers).toMatchObject({
      verdict: 'met',
      first: { due: minutes(30), told: minutes(20) },
      repeats: { owed: 1, inTime: 1 },
      longestGap: minutes(50),
      approval: { role: 'Lead', without: 0 },
    });
    expect(insurer).toMatchObject({ verdict: 'met', kind: 'insurance', messages: [{ channel: 'Telephone' }] });
    expect(report.communication).toMatchObject({ met: 2, judged: 2 });
    expect(proposals(report)).toEqual([]);
    expect(report.strengths.join()).toContain('Told in time, every repeat included: Customers and Insurer.');
  });

  it('proposes a finding for what was late or never said, the heavier the more it binds', () => {
    const report = played((room) => {
      tell(room, 40, { approvedBy: 'Lead' });
      end(room, 150);
    });
    const [customers, insurer] = report.communication?.duties ?? [];
    expect([customers?.verdict, customers?.longestGap, insurer?.verdict]).toEqual(['missed', minutes(110), 'missed']);
    expect(proposals(report)).toEqual(['duty/insurer critical', 'duty/customers high']);
    const [owed, late] = report.proposals.filter(({ proposal }) => proposal.includes('duty/'));
    expect(late?.description).toBe('First told at T+00:40:00, 10 min late. 0 of 1 repeat in time, the longest gap 1 h 50. Owed: by Mail, first within 30 min of disruption, then every 60 min, approved by Lead.'); // prettier-ignore
    expect(late?.evidence.seqs).toEqual([1]);
    expect(owed).toMatchObject({ title: 'Notice of loss: never told', type: 'communication', evidence: { at: minutes(90) } }); // prettier-ignore
  });

  it('proposes one finding, and not one for each, where nobody was told at all', () => {
    const silent = played((room) => end(room, 150));
    const [only, ...others] = silent.proposals.filter(({ type }) => type === 'communication');
    expect(others).toEqual([]);
    expect(only).toMatchObject({ severity: 'critical', title: 'Nobody was told: 2 duties passed', evidence: { at: minutes(30) } }); // prettier-ignore
  });

  it('does not count what a dead channel swallowed, and asks for another channel', () => {
    const report = played(
      (room) => {
        tell(room, 20, { approvedBy: 'Lead' });
        end(room, 60);
      },
      [dead],
    );
    const [customers] = report.communication?.duties ?? [];
    expect(customers).toMatchObject({ verdict: 'missed', first: {}, messages: [{ lost: 'nothing gets through' }] });
    expect(proposals(report)).toEqual(['duty/customers high', 'undelivered/customers medium']);
    const again = played(
      (room) => {
        tell(room, 20, { approvedBy: 'Lead' });
        tell(room, 25, { approvedBy: 'Lead', channel: 'phone' });
        end(room, 60);
      },
      [dead],
    );
    expect(proposals(again)).toEqual([]);
  });

  it('says who did not approve', () => {
    const report = played((room) => {
      tell(room, 20);
      end(room, 60);
    });
    expect(proposals(report)).toEqual(['unapproved/customers medium']);
  });

  it('counts answers that were role-played, and not as injects that nobody responded to', () => {
    const report = played((room) => {
      tell(room, 20, { approvedBy: 'Lead' });
      const answer = { duty: 'customers', from: 'A customer', message: 'When?' };
      room.until(minutes(30)).say({ kind: 'improvise', inject: playedInject(answer, []) });
      end(room, 60);
    });
    expect(report.communication?.played).toBe(1);
    expect(report.injectResponse.released).toBe(0);
    expect(report.log.map(({ cause }) => cause).join('; ')).toContain('Role-played: A customer answers');
  });

  it('stands as a section in every format, and not where nobody could tell anybody', () => {
    const report = played(kept);
    const text = renderMarkdown(report);
    expect(text).toContain('2 of 2 duties to tell somebody were met, every repeat included.');
    expect(text).toContain('First told at T+00:20:00, in time. 1 of 1 repeat in time, the longest gap 50 min.');
    const table = reportTables(report).find(({ name }) => name === 'communication');
    expect(table?.rows).toHaveLength(3);
    const simulated = played((room) => room.until(minutes(60)), [], 'simulation');
    expect(simulated.communication).toBeUndefined();
    expect(documentOf(simulated).sections.map(({ id }) => id)).not.toContain('communication');
  });
});
