import { describe, expect, it } from 'vitest';
import { shortened, textWidth, wrapText } from '../../../shared/drawing/text-width';

const font = { size: 13, bold: true };

describe('the width of text', () => {
  it('grows with size and weight, and differs by letter', () => {
    expect(textWidth('MMM', { size: 13 })).toBeGreaterThan(2 * textWidth('iii', { size: 13 }));
    expect(textWidth('Restore', { size: 26 })).toBeCloseTo(2 * textWidth('Restore', { size: 13 }), 5);
    expect(textWidth('Restore', font)).toBeGreaterThan(textWidth('Restore', { size: 13 }));
  });

  it('counts letters it does not know as wide ones', () => {
    expect(textWidth('é', { size: 100 })).toBe(66);
  });
});

describe('a name in a node', () => {
  it('breaks between words', () => {
    expect(wrapText('Copy the data directory to production', 172, 2, font)).toEqual([
      'Copy the data directory to',
      'production',
    ]);
  });

  it('ends in an ellipsis where it does not fit, and never runs over', () => {
    const lines = wrapText('Restore every single database cluster from the remote backup store', 172, 2, font);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    for (const line of lines) expect(textWidth(line, font)).toBeLessThanOrEqual(172);
  });

  it('cuts a single long word', () => {
    const [line] = wrapText('Donaudampfschifffahrtsgesellschaftskapitän', 172, 2, font);
    expect(line).toMatch(/^Donaudampf.*…$/);
    expect(shortened('Restore', 500, font)).toBe('Restore');
  });
});
