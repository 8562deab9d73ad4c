import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { statusWord, type Status } from '../../../renderer/ui/status';

const css = readFileSync(new URL('../../../renderer/ui/theme.css', import.meta.url), 'utf8');
const colorsIn = (selector: string): Map<string, string> => {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return new Map(
    [...block.matchAll(/--sd-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', color = '']) => [name, color]),
  );
};
const themes = [
  { name: 'light', colors: colorsIn(':root') },
  { name: 'dark', colors: colorsIn(":root[data-mantine-color-scheme='dark']") },
];

const statuses = Object.keys(statusWord) as Status[];
const surfaces = ['page', 'sunken', 'raised', 'hover', 'selected'];
/** Text and what it stands on. */
const pairs = [
  ...['text', 'text-soft', 'text-faint', 'accent-text'].flatMap((ink) => surfaces.map((on) => [ink, on] as const)),
  ...statuses.flatMap((status) => [[status, 'page'] as const, [status, `${status}-tint`] as const]),
  ['failed', 'selected'] as const,
  ['on-accent', 'accent'] as const,
  ['on-exercise', 'exercise'] as const,
  ['text', 'failed-tint'] as const,
];

describe.each(themes)('the $name theme', ({ colors }) => {
  it.each(pairs)('can be read by everyone: %s on %s', (ink, on) => {
    expect(contrast(colors.get(ink), colors.get(on))).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a = '', b = ''): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
