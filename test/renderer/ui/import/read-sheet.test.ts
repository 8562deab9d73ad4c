import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { renderXlsx } from '../../../../main/export/xlsx/render-xlsx';
import { readMsel } from '../../../../shared/editing/msel/read-msel';
import { mselTable } from '../../../../shared/report/msel-csv';
import { scenarioOf, template } from '../../../resources/templates';
import { guessMapping } from '../../../../shared/editing/msel/mapping';
import { readSheet } from '../../../../renderer/ui/import/read-sheet';

/** A real workbook of another tool; there on the machines of the team only. */
const openBas = new URL('../../../../../shared/data/msel/openbas-sample.xlsx', import.meta.url);

const bytesOf = (buffer: Buffer): ArrayBuffer => new Uint8Array(buffer).buffer;
const workbook = async (rows: SheetData): Promise<ArrayBuffer> => bytesOf(await writeXlsxFile(rows, {}).toBuffer());

describe('an Excel workbook', () => {
  it('is read as text, with times of day and dates as they are written', async () => {
    const bytes = await workbook([
      [{ value: 'Title' }, { value: 'When' }, { value: 'Score' }],
      [{ value: ' Fire ' }, { value: new Date('2024-06-26T09:00:00Z'), format: 'dd/mm/yyyy hh:mm' }, { value: 3 }],
    ]);
    expect(await readSheet(bytes)).toEqual({
      ok: true,
      value: [
        ['Title', 'When', 'Score'],
        ['Fire', '2024-06-26 09:00', '3'],
      ],
    });
  });

  it('of our own comes back as it went out', async () => {
    const plan = template('wrong-host');
    const scenario = scenarioOf(plan);
    const bytes = await renderXlsx([mselTable(scenario, plan.workflow)]);
    const sheet = await readSheet(new Uint8Array(bytes).buffer);
    const rows = sheet.ok ? readMsel(sheet.value, guessMapping(sheet.value), { scenario, workflow: plan.workflow, reading: {} }) : sheet; // prettier-ignore

    expect(rows.ok && rows.value.map(({ inject }) => inject)).toEqual(scenario.injects.map(({ id }) => id));
    expect(rows.ok && rows.value.flatMap(({ notes }) => notes)).toEqual([]);
    expect(rows.ok && rows.value.map(({ set }) => set.expected)).toEqual(
      scenario.injects.map(({ expected }) => expected),
    );
  });

  it('is read whole when it is large', async () => {
    const rows = Array.from({ length: 4_000 }, (_, at) => [
      { value: `Inject ${at}` },
      { value: `Text ${'long '.repeat(40)}${at}` },
    ]);
    const read = await readSheet(await workbook(rows));
    expect(read.ok && read.value.length).toBe(4_000);
  });

  it.each(['', 'PK\u0003\u0004 cut off', 'no workbook at all'])(
    'is refused with a sentence when it is %j',
    async (text) => {
      const read = await readSheet(bytesOf(Buffer.from(text)));
      expect(read.ok ? '' : read.error).toMatch(/cannot be read/);
    },
  );

  it.skipIf(!existsSync(openBas))('of OpenBAS is understood without a row of names', async () => {
    const read = await readSheet(bytesOf(readFileSync(openBas)));
    const mapping = read.ok ? guessMapping(read.value) : undefined;
    expect(mapping).toMatchObject({ hasHead: false });
    expect(mapping?.fields.slice(0, 3)).toEqual([undefined, 'mode', 'when']);
    expect(mapping?.fields).toContain('title');
    expect(mapping?.fields).toContain('message');
  });
});
