import type { CsvValue } from '../csv';

/**
 * Measures of a report as plain columns and rows, for spreadsheets and other programs. `duration` and `instant` are
 * milliseconds of exercise time; `difference` is one that can be negative; `moment` is milliseconds since 1970.
 */
export interface ReportTable {
  /** Name of the file or sheet. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly CsvValue[])[];
}

export interface TableColumn {
  readonly title: string;
  readonly kind: 'text' | 'number' | 'duration' | 'difference' | 'instant' | 'moment';
}

/** A column and how its value is read from an item. */
export interface Reading<T> extends TableColumn {
  readonly of: (item: T) => CsvValue;
}

export const tableOf = <T>(name: string, items: readonly T[], readings: readonly Reading<T>[]): ReportTable => ({
  name,
  columns: readings.map(({ title, kind }) => ({ title, kind })),
  rows: items.map((item) => readings.map(({ of }) => bare(of(item)))),
});

/** Without the marks that keep names of the other direction in their place in a sentence: here they stand alone. */
const bare = (value: CsvValue): CsvValue =>
  typeof value === 'string' ? value.toWellFormed().replaceAll(/[\u2066-\u2069]/g, '') : value;

/** Short forms for writing readings down. */
export const column = <T>(title: string, kind: TableColumn['kind'], of: (item: T) => CsvValue): Reading<T> => ({
  title,
  kind,
  of,
});
