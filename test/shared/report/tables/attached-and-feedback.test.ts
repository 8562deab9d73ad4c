import { describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { renderXlsx } from '../../../../main/export/xlsx/render-xlsx';
import { known } from '../../../../shared/basics/assert';
import type { Finding } from '../../../../shared/model/finding';
import { buildReport } from '../../../../shared/report/build-report';
import { rolesForNames } from '../../../../shared/report/names/roles-for-names';
import type { CsvValue } from '../../../../shared/report/csv';
import type { Report } from '../../../../shared/report/report';
import { reportTables } from '../../../../shared/report/tables/report-tables';
import { tableCsv } from '../../../../shared/report/tables/table-csv';
import { minutes, Room } from '../room';
import { smallRun } from '../small-run';

const hash = 'a'.repeat(64);
const FORMULA = '=cmd|" /C calc"!A0';
const run = smallRun({});
const room = new Room({ ...run, settings: { ...run.settings, conduct: 'live' } })
  .record({ kind: 'attend', who: 'Zed', standing: 'remote' })
  .record({
    kind: 'note',
    tag: 'observation',
    text: FORMULA,
    attachments: [
      { kind: 'file', hash, name: 'board.jpg', size: 20_000, about: FORMULA },
      { kind: 'link', address: 'https://status.example.org/1' },
    ],
  })
  .record({ kind: 'feedback', form: { who: 'Quinn', ratings: { structure: 1, plan: 4 }, strengths: FORMULA } })
  .record({ kind: 'feedback', form: { ratings: { structure: 5 }, actions: 'Print it' } })
  .until(minutes(1));
const finding: Finding = {
  id: 'f-1', title: 'No light', type: 'gap', severity: 'low', status: 'open', actions: [], raisedBy: 'Ada',
  raisedAt: '2026-11-20T10:00:00Z', updatedAt: '2026-11-20T10:00:00Z', evidence: { runId: 'r', seqs: [], at: 0 }, attachments: [{ kind: 'file', hash: 'b'.repeat(64), name: 'log.pdf', size: 9 }],
}; // prettier-ignore
const report = buildReport({
  summary: { runId: 'r', title: 'R' },
  frozen: room.frozen,
  journal: room.journal,
  findings: [finding],
  files: [{ hash, type: 'image/jpeg', size: 20_000, hasPreview: true }],
});
/** The cells of a table by the title of their column, without those that are empty. */
const rowsOf = (name: string, of: Report = report): readonly Readonly<Record<string, CsvValue>>[] => {
  const { columns, rows } = known(reportTables(of).find((table) => table.name === name), 'every report has it'); // prettier-ignore
  return rows.map((row) => {
    const cells = columns.map(({ title }, index): [string, CsvValue] => [title, row[index]]);
    return Object.fromEntries(cells.filter(([, value]) => value !== undefined));
  });
};

describe('tables of what was attached', () => {
  it('have a line for each file and link, with its place in the record, its size and its seal', () => {
    const [picture, link, evidence] = rowsOf('attached');
    expect(picture).toMatchObject({
      'Attached to': 'entry of the record',
      'In words': `Observation: ${FORMULA}`,
      Name: 'board.jpg',
      Type: 'image/jpeg',
      Bytes: 20_000,
      'SHA-256': hash,
    });
    expect(link).toMatchObject({ Kind: 'link', Address: 'https://status.example.org/1' });
    expect(link).not.toHaveProperty('SHA-256');
    expect(evidence).toMatchObject({ 'In words': 'Finding: No light', Type: 'not in this workspace' });
  });
});

describe("tables of participants' feedback", () => {
  it('count how many gave each mark, and average nothing', () => {
    expect(rowsOf('feedback').find(({ Statement }) => String(Statement).includes('well structured'))).toMatchObject({
      '1, strongly disagree': 1,
      '2, disagree': 0,
      '5, strongly agree': 1,
      'Rated by': 2,
    });
  });

  it('hold what each form says, and who has given none', () => {
    expect(rowsOf('remarks').map(({ From, Form }) => [From, Form])).toEqual([
      ['Quinn', 'received'],
      ['without a name', 'received'],
      ['Zed', 'none yet'],
    ]);
    const named = rowsOf('remarks', rolesForNames(report, room.frozen, room.journal));
    expect(JSON.stringify(named)).not.toMatch(/Quinn|Zed/);
  });

  it('go with their section', () => {
    const names = reportTables(report, ['attached', 'feedback']).map(({ name }) => name);
    for (const name of ['attached', 'feedback', 'remarks']) expect(names).not.toContain(name);
  });
});

it('a formula that somebody wrote stays text in all of them', async () => {
  const tables = reportTables(report).filter(({ name }) => ['attached', 'feedback', 'remarks'].includes(name));
  for (const table of tables) expect(tableCsv(table)).not.toMatch(/(?:^|[,\n\r"])\s*[=+@＝]/);
  const sheets = Object.entries(unzipSync(await renderXlsx(tables))).filter(([name]) =>
    /worksheets\/sheet\d+\.xml$/.test(name),
  );
  expect(sheets).toHaveLength(3);
  for (const [, bytes] of sheets) expect(Buffer.from(bytes).toString('utf8')).not.toMatch(/<f[ >]/);
});
