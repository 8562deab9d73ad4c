import { describe, expect, it } from 'vitest';
import { sortedRows, tableCsv, type Column } from '../../../renderer/ui/data-table-rows';

interface Row {
  readonly name: string;
  readonly time: number | undefined;
}
const rows: readonly Row[] = [
  { name: 'b', time: 2 },
  { name: 'c', time: undefined },
  { name: 'a', time: 10 },
];
const columns: readonly Column<Row>[] = [
  { id: 'name', label: 'Name', value: ({ name }) => name },
  {
    id: 'time',
    label: 'Time',
    value: ({ time }) => time,
    csv: { label: 'Time (min)', value: ({ time }) => time && time / 2 },
  },
];
const names = (column: string, direction: 'up' | 'down') =>
  sortedRows(rows, columns, { column, direction }).map(({ name }) => name);

describe('a table of figures', () => {
  it('sorts numbers as numbers, with what is not known last either way', () => {
    expect(names('time', 'down')).toEqual(['a', 'b', 'c']);
    expect(names('time', 'up')).toEqual(['b', 'a', 'c']);
    expect(names('name', 'up')).toEqual(['a', 'b', 'c']);
  });

  it('keeps its own order until somebody sorts', () => {
    expect(sortedRows(rows, columns, undefined)).toBe(rows);
  });

  it('exports every row under the heads of the file', () => {
    expect(tableCsv(rows, columns)).toBe('Name,Time (min)\r\nb,1\r\nc,\r\na,5\r\n');
  });

  it('exports an interval beside its figure', () => {
    const [name, time] = columns;
    const more = [{ label: 'Low', value: ({ time: at }: Row) => at && at - 1 }];
    expect(tableCsv(rows, [...(name ? [name] : []), ...(time ? [{ ...time, more }] : [])])).toBe(
      'Name,Time (min),Low\r\nb,1,1\r\nc,,\r\na,5,9\r\n',
    );
  });
});
