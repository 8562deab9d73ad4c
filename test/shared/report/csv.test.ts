import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../shared/report/csv';

describe('a table as CSV', () => {
  it('quotes what holds commas, quotes and line ends, and ends every line', () => {
    expect(
      csvOf([
        ['a', 'b'],
        ['1,5', 'say "no"'],
        ['two\nlines', 2],
      ]),
    ).toBe('a,b\r\n"1,5","say ""no"""\r\n"two\nlines",2\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\t=1', '  =HYPERLINK("x")'])('takes the teeth out of %j', (text) => {
    expect(csvOf([[text]]).replace(/^"/, '')).toMatch(/^'/);
  });

  it('leaves numbers numbers, and what is not known empty', () => {
    expect(csvOf([[-3, 0.25, Infinity, undefined]])).toBe('-3,0.25,,\r\n');
  });
});
