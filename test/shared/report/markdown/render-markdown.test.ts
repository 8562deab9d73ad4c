import { describe, expect, it } from 'vitest';
import { escapeLine, escapeText } from '../../../../shared/report/markdown/escape';
import { buildReport } from '../../../../shared/report/build-report';
import { renderReport } from '../../../../shared/report/render-report';
import { poisonedInTurn } from '../poisoned';

/** Cells of a table row: split at every bar that is not escaped. */
const cells = (row: string): string[] => row.split(/(?<!\\)(?:\\\\)*\|/).slice(1, -1);

describe('Markdown', () => {
  const hostile = [
    '<script>alert(1)</script>',
    'a | b || c',
    '![x](http://127.0.0.1:9/x.png)',
    '[click](javascript:alert(1))',
    '# not a heading\n- not a list\n> not a quote',
    '`code` ``` **bold** _it_ ~~gone~~',
    '=HYPERLINK("http://127.0.0.1:9")',
    '\\| backslash \\',
    'https://127.0.0.1:9 www.example.invalid',
    '@everyone &amp; $x^2$',
  ];
  it.each([0, 3, 7])(
    'shows what is hostile as it is and keeps every table whole, beginning with payload %i',
    (from) => {
      const text = renderReport(buildReport(poisonedInTurn(hostile, from)), 'md');
      expect(text).not.toMatch(/(?<!\\)</);
      expect(text).not.toMatch(/(?<!\\)!\[/);
      expect(text).not.toMatch(/(?<!\\)\]\(/);
      expect(text).not.toMatch(/[^\\]:\/\//);
      let width = 0;
      for (const line of text.split('\n')) {
        if (!line.startsWith('|')) width = 0;
        else if (width === 0) width = cells(line).length;
        else expect(cells(line)).toHaveLength(width);
        for (const cell of line.startsWith('|') ? cells(line) : []) expect(cell.trim()).not.toMatch(/^[=+@\t＝＋＠]/);
      }
    },
  );

  it('escapes what would start a formula, a list or a heading, and nothing more', () => {
    expect(escapeLine('=1+1')).toBe('\\=1+1');
    expect(escapeLine('+12 min')).toBe('\\+12 min');
    expect(escapeLine('-1')).toBe('\\-1');
    expect(escapeLine('1. first')).toBe('1\\. first');
    expect(escapeLine('5.4')).toBe('5.4');
    expect(escapeLine('plain – text, 21 h 25')).toBe('plain – text, 21 h 25');
    expect(escapeText('two\nlines')).toBe('two\\\nlines');
  });
});
