import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../shared/basics/parse-csv';

const written = (rows: readonly (readonly string[])[], separator: string): string =>
  rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(separator)).join('\r\n');

describe('a CSV file', () => {
  it('is read as it was written, whatever is in its fields', () => {
    const row = fc.array(fc.string({ unit: fc.constantFrom('a', ' ', ',', ';', '"', '\n', '\r', '\t', 'é') }), { minLength: 3, maxLength: 3 }); // prettier-ignore
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const all = [['x', 'y', 'z'], ...rows];
        const kept = all.filter((fields) => fields.some((field) => field.trim() !== ''));
        expect(parseCsv(written(all, ','))).toEqual(kept);
      }),
    );
  });

  it.each([
    ['semicolons', 'No;When;Title\n1;T+5;First'],
    ['tabs', 'No\tWhen\tTitle\n1\tT+5\tFirst'],
    ['a byte order mark and lone returns', '\uFEFFNo,When,Title\r1,T+5,First\r'],
  ])('may use %s', (_, text) => expect(parseCsv(text)).toEqual([['No', 'When', 'Title'], ['1', 'T+5', 'First']])); // prettier-ignore

  it('leaves empty lines out and ends a quote that never ends with the file', () => {
    expect(parseCsv('a,b\n\n,\n"c,d')).toEqual([['a', 'b'], ['c,d']]);
  });
});
