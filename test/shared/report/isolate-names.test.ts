import { expect, it } from 'vitest';
import { isolated, isolateNames } from '../../../shared/report/isolate-names';

it('leaves names from left to right alone', () => {
  expect(isolated('Database engineers')).toBe('Database engineers');
  expect(isolated('データベース')).toBe('データベース');
});

it('isolates a name from right to left once, however often it is asked', () => {
  const once = isolated('خدمة');
  expect(once).toBe('\u2068خدمة\u2069');
  expect(isolated(once)).toBe(once);
});

it('takes away signs that would turn the rest of a sentence round', () => {
  expect(isolated('report\u202Egpj.exe')).toBe('reportgpj.exe');
});

it('touches names only, not keys or messages', () => {
  expect(isolateNames({ key: 'שם', name: 'שם', message: 'שם', of: [{ title: 'שם' }] })).toEqual({
    key: 'שם',
    name: '\u2068שם\u2069',
    message: 'שם',
    of: [{ title: '\u2068שם\u2069' }],
  });
});
