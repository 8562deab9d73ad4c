import writeXlsx, { type Row, type SheetData } from 'write-excel-file/universal';
import { DAY, MINUTE } from '../../../shared/basics/time';
import type { CsvValue } from '../../../shared/report/csv';
import type { ReportTable, TableColumn } from '../../../shared/report/tables/table';
import { clean } from '../text/clean';
import { refixed } from '../fixed-zip';

/** Every table on a sheet of its own. Texts are typed as texts, so that no program reads a formula into them. */
export async function renderXlsx(tables: readonly ReportTable[]): Promise<Uint8Array> {
  const sheets = tables.map((table) => ({
    sheet: title(table.name),
    data: dataOf(table),
    columns: table.columns.map((column) => ({ width: WIDTHS[column.kind] ?? wide(column.title) })),
    stickyRowsCount: 1,
  }));
  const blob = await writeXlsx(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBlob();
  return refixed(new Uint8Array(await blob.arrayBuffer()));
}

const title = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

const WIDTHS: Partial<Record<TableColumn['kind'], number>> = {
  number: 10,
  duration: 13,
  difference: 13,
  instant: 14,
  moment: 20,
};

const LONG = new Set(['Finding', 'Description', 'Root cause', 'Corrective action', 'Message', 'Event', 'What it changed', 'Note', 'Response', 'Expected', 'Effects', 'What was done', 'Why']); // prettier-ignore
const wide = (column: string): number => (LONG.has(column) ? 55 : 22);

const dataOf = ({ columns, rows }: ReportTable): SheetData => [
  columns.map((column) => ({
    value: headOf(column),
    type: String,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'bottom',
  })),
  ...rows.map((row): Row => row.map((value, index) => cellOf(value, columns[index]))),
];

const headOf = ({ title: name, kind }: TableColumn): string => (kind === 'difference' ? `${name}, min` : name);

function cellOf(value: CsvValue, column: TableColumn | undefined): Row[number] {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return null;
  if (typeof value === 'string') return { value: fitted(value), type: String, wrap: true, alignVertical: 'top' };
  switch (column?.kind) {
    case 'duration':
    case 'instant':
      return { value: value / DAY, type: Number, format: '[h]:mm:ss', alignVertical: 'top' };
    case 'difference':
      // spreadsheets show a negative time of day as ####: minutes can be added up
      return { value: Math.round(value / (MINUTE / 100)) / 100, type: Number, format: '0.0', alignVertical: 'top' };
    case 'moment':
      return { value: new Date(value), type: Date, format: 'yyyy-mm-dd hh:mm:ss', alignVertical: 'top' };
    default:
      return { value, type: Number, alignVertical: 'top' };
  }
}

/** What a cell can hold. */
const MOST = 32_767;

/** A text that is longer than a cell says so at its end. */
function fitted(text: string): string {
  const cleaned = clean(text);
  if (cleaned.length <= MOST) return cleaned;
  const note = ` … [cut: ${cleaned.length} characters; the JSON export has all of them]`;
  return `${cleaned.slice(0, MOST - note.length)}${note}`.toWellFormed();
}
