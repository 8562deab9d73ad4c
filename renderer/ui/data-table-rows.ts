import { csvOf, type CsvValue } from '../../shared/report/csv';

export interface Column<R> {
  readonly id: string;
  readonly label: string;
  /** What it sorts by and exports; undefined where there is no such figure. */
  readonly value: (row: R) => string | number | undefined;
  /** In the file, where it differs from what it sorts by: minutes instead of milliseconds. */
  readonly csv?: Exported<R>;
  /** Further figures of the same cell, in the file after it: an interval. */
  readonly more?: readonly Exported<R>[];
}

interface Exported<R> {
  readonly label: string;
  readonly value: (row: R) => CsvValue;
}

export interface Order {
  readonly column: string;
  readonly direction: 'up' | 'down';
}

/** Rows by one column; those without a figure come last either way, equal ones keep their order. */
export function sortedRows<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  order: Order | undefined,
): readonly R[] {
  const value = columns.find(({ id }) => id === order?.column)?.value;
  if (value === undefined || order === undefined) return rows;
  const sign = order.direction === 'up' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    const isNumber = typeof left === 'number' && typeof right === 'number';
    return sign * (isNumber ? left - right : String(left).localeCompare(String(right)));
  });
}

/** The whole table as a file, with its head. */
export function tableCsv<R>(rows: readonly R[], columns: readonly Column<R>[]): string {
  const exported = columns.flatMap(({ label, value, csv = { label, value }, more = [] }) => [csv, ...more]);
  return csvOf([exported.map(({ label }) => label), ...rows.map((row) => exported.map(({ value }) => value(row)))]);
}
