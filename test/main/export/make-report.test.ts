import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeReport, type ReportOrder } from '../../../main/export/make-report';
import { typefacesIn } from '../../../main/export/text/open-typefaces';
import { buildReport, prepareReport } from '../../../shared/report/build-report';
import type { Excerpt } from '../../../shared/report/document/excerpt';
import { rolesForNames } from '../../../shared/report/names/roles-for-names';
import { poisonedInTurn } from '../../shared/report/poisoned';
import { minutes, Room } from '../../shared/report/room';
import { wrongHost } from '../../shared/report/wrong-host';

const tools = {
  typefaces: typefacesIn(join(import.meta.dirname, '../../../resources/fonts')),
  prepare: prepareReport,
};

const room = () => {
  const frozen = wrongHost({ conduct: 'live', completion: 'facilitator', decisions: 'facilitator' });
  const [role] = frozen.workflow.roles;
  const people = [{ key: 'p1', name: 'Maria Schmidt-Öztürk', roles: role === undefined ? [] : [role.key] }];
  return { frozen: { ...frozen, workflow: { ...frozen.workflow, people } }, role: role?.name ?? '' };
};

function order(change: Partial<ReportOrder> = {}): ReportOrder {
  const { frozen } = room();
  const live = new Room(frozen, 'Ana Ruiz')
    .until(minutes(1))
    .record({ kind: 'note', tag: 'gap', text: 'Maria Schmidt-Öztürk told Ana Ruiz, not Anabel.' })
    .toTheEnd();
  const input = { summary: { runId: 'run-1', title: 'Names' }, frozen, journal: live.journal, findings: [] };
  return { input, format: 'md', paper: 'a4', names: 'roles', leaveOut: [], ...change };
}

describe('a file of a report', () => {
  it('names roles unless names are asked for, and leaves other words alone', async () => {
    const { text } = await makeReport(order(), tools);
    expect(text).not.toContain('Ana Ruiz');
    expect(text).not.toContain('Schmidt');
    expect(text).toContain(`${room().role} told Facilitator, not Anabel`);
    expect((await makeReport(order({ names: 'persons' }), tools)).text).toContain('told Ana Ruiz');
  });

  it('names whoever joined over the network by the part they took', () => {
    const { input } = order();
    const journal = input.journal.map((event) => {
      const { cause } = event;
      if (cause.kind !== 'command' || cause.command.kind !== 'note') return event;
      return {
        ...event,
        cause: { ...cause, by: 'Chidi', sent: { from: 'seat-1', id: 'm-000001', as: 'Support lead' } },
      };
    });
    const report = rolesForNames(buildReport({ ...input, journal }), input.frozen, journal);
    expect(JSON.stringify(report.notes)).not.toContain('Chidi');
    expect(report.notes.map(({ by }) => by)).toContain('Support lead');
  });

  it('keeps the seal of the record, whoever is not named', () => {
    const { input } = order();
    const report = buildReport(input);
    expect(rolesForNames(report, input.frozen, input.journal).integrity).toEqual(report.integrity);
  });

  it('leaves out what is not wanted, in documents and in tables', async () => {
    const whole = await makeReport(order(), tools);
    const short = await makeReport(order({ leaveOut: ['log'] }), tools);
    expect(whole.text).toContain('Appendix: full log');
    expect(short.text).not.toContain('Appendix: full log');
    const tables = await makeReport(order({ format: 'csv', leaveOut: ['log'] }), tools);
    const names = Object.keys(unzipSync(Buffer.from(tables.text, 'base64')));
    expect(names).toContain('findings.csv');
    expect(names).not.toContain('log.csv');
  });
});

describe('the first pages of a record, for a screen', () => {
  /** How many rows of a table are made, of a record of so many events, where so many are asked for. */
  async function rowsOf(events: number, asked: number): Promise<number> {
    const whole = order({ format: 'html', names: 'persons' });
    const [event] = whole.input.journal;
    if (event === undefined) throw new Error('a record has events');
    const made: number[] = [];
    const prepared = prepareReport(whole.input);
    const prepare = () => ({ ...prepared, excerpt: (asks: Excerpt) => (made.push(asks.rows), prepared.excerpt(asks)) });
    const input = { ...whole.input, journal: Array.from({ length: events }, () => event) };
    await makeReport({ ...whole, input, excerpt: { rows: asked } }, { ...tools, prepare });
    return made[0] ?? Number.NaN;
  }

  it('are forty rows of a very long one, and as many as were asked for of any other', async () => {
    expect(await rowsOf(19_999, 500)).toBe(500);
    expect(await rowsOf(20_000, 500)).toBe(40);
    expect(await rowsOf(20_000, 7)).toBe(7);
  });
});

describe('formulas that somebody wrote into a field', () => {
  const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '=cmd|" /C calc"!A0', '＝1', 'a\n=1'];
  it.each([0, 3, 7])('stay text in every cell, beginning with formula %i', async (from) => {
    const { text } = await makeReport({ ...order({ format: 'csv' }), input: poisonedInTurn(FORMULAS, from) }, tools);
    for (const bytes of Object.values(unzipSync(Buffer.from(text, 'base64'))))
      expect(Buffer.from(bytes).toString('utf8')).not.toMatch(/(?:^|[,\n\r"])\s*[=+@＝]/);
    const sheets = await makeReport({ ...order({ format: 'xlsx' }), input: poisonedInTurn(FORMULAS, from) }, tools);
    for (const [name, bytes] of Object.entries(unzipSync(Buffer.from(sheets.text, 'base64'))))
      if (name.includes('worksheets/')) expect(Buffer.from(bytes).toString('utf8')).not.toMatch(/<f[ >]/);
  });
});
