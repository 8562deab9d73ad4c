import { describe, expect, it } from 'vitest';
import { assignDigits, noDigits, QUIET_MS } from '../../../../renderer/drills/lanes/digits';

const of = (digits: ReturnType<typeof assignDigits>) => Object.fromEntries(digits.of);

describe('assignDigits', () => {
  it('keeps the digit of work that stays, whatever comes before it in the list', () => {
    const first = assignDigits(noDigits, ['a', 'b'], 0);
    expect(of(assignDigits(first, ['new', 'a', 'b'], 100))).toEqual({ a: 1, b: 2, new: 3 });
  });

  it('gives a freed digit to nobody for two seconds, then to the next', () => {
    const first = assignDigits(noDigits, ['a', 'b'], 0);
    const gone = assignDigits(first, ['b', 'c'], 1_000);
    expect(of(gone)).toEqual({ b: 2, c: 3 });
    expect(of(assignDigits(gone, ['b', 'c', 'd'], 1_000 + QUIET_MS - 1))).toEqual({ b: 2, c: 3, d: 4 });
    expect(of(assignDigits(gone, ['b', 'c', 'd'], 1_000 + QUIET_MS))).toEqual({ b: 2, c: 3, d: 1 });
  });

  it('leaves the tenth without a digit until one is free', () => {
    const ten = 'a b c d e f g h i j'.split(' ');
    const first = assignDigits(noDigits, ten, 0);
    expect(first.of.has('j')).toBe(false);
    const later = assignDigits(assignDigits(first, ten.slice(1), 10), ten.slice(1), 10 + QUIET_MS);
    expect(later.of.get('j')).toBe(1);
  });
});
