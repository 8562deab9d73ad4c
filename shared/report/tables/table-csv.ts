import { SECOND } from '../../basics/time';
import { csvOf, type CsvValue } from '../csv';
import type { ReportTable, TableColumn } from './table';

/** A table as CSV for other programs: times in seconds, the unit in the head; the wall clock as ISO 8601, UTC. */
export const tableCsv = ({ columns, rows }: ReportTable): string =>
  csvOf([columns.map(head), ...rows.map((row) => row.map((value, index) => written(value, columns[index])))]);

const IN_SECONDS: ReadonlySet<TableColumn['kind']> = new Set(['duration', 'difference', 'instant']);

const head = ({ title, kind }: TableColumn): string => (IN_SECONDS.has(kind) ? `${title}, s` : title);

function written(value: CsvValue, column: TableColumn | undefined): CsvValue {
  if (typeof value === 'string') return defused(value);
  if (value === undefined || column === undefined) return value;
  if (IN_SECONDS.has(column.kind)) return value / SECOND;
  return column.kind === 'moment' ? new Date(value).toISOString() : value;
}

/**
 * Where semicolons or tabs part cells, or a line end is not seen to be quoted, the rest of a text becomes a cell of its own:
 * it must not begin like a formula either. The beginning of the text itself is the business of `csvOf`.
 */
const defused = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- no cell needs them, and some programs look past them
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFEFF]/g, '')
    .replaceAll(/([;\t\r\n][^\S\r\n]*)(?=[=+\-@＝＋－＠])/g, "$1'");
