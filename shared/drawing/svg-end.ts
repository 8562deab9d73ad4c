import type { Box } from '../model/plan';
import type { End } from '../model/state';
import { element, text } from './markup';
import type { PlacedState } from './scene';
import { statusColors } from './status';
import { LEADING } from './svg-large';
import { mark } from './svg-mark';
import type { Brush } from './svg-style';
import { wrapText } from './text-width';

const FONT = { size: 12, bold: true };
const LINE = 15;
const MARKS: Readonly<Record<End['outcome'], string>> = {
  recovered: '<path d="m3.5 8.5 3 3 6-7"/>',
  degraded: '<path d="M3 8h10"/>',
  failed: '<path d="m4 4 8 8M12 4l-8 8"/>',
  abandoned: '<path d="M4 8h.01M8 8h.01M12 8h.01"/>',
};

/** An end: a pill with the mark of its outcome. */
export function endNode({ state, box }: PlacedState, end: End, brush: Brush): string {
  const { palette, run } = brush;
  const status = run?.status[state.id];
  const colors = status && statusColors(status, palette);
  const reached = status !== undefined && status !== 'not-reached';
  const middle = box.y + box.height / 2;
  const { letters } = brush;
  const { lines, size, leading, isBold, at } = letters === undefined ? named(end.name, box) : namedLarge(end.name, box, letters); // prettier-ignore
  const top = middle + size * 0.375 - ((lines.length - 1) * leading) / 2;
  const outline = {
    stroke: colors?.ink ?? palette.strong,
    'stroke-width': reached ? 2 : 1.5,
    'stroke-dasharray': status === 'not-reached' ? '3 3' : undefined,
  };
  return element(
    'g',
    {},
    element('rect', { ...box, rx: box.height / 2, fill: colors?.tint ?? palette.node, ...outline }),
    at < MARKED
      ? ''
      : mark(MARKS[end.outcome], { x: box.x + at - 24, y: middle - 8, stroke: colors?.ink ?? palette.soft, width: 2 }),
    ...lines.map(
      (line, i) =>
      text(line, { x: box.x + at, y: top + i * leading, 'font-size': size, 'font-weight': isBold ? 600 : 400, fill: palette.text }), // prettier-ignore
    ),
  );
}

/** From the left, where the name stands beside its mark. */
const MARKED = 36;

const named = (name: string, box: Box) => ({
  lines: wrapText(name, box.width - 60, 2, FONT),
  size: FONT.size,
  leading: LINE,
  isBold: true,
  at: 42,
});

/** A long name stands without the mark rather than without its end. */
function namedLarge(name: string, box: Box, size: number) {
  const look = { size, leading: size * LEADING };
  const lines = wrapText(name, box.width - MARKED - 10, 2, { ...FONT, size });
  if (!lines.some((line) => line.endsWith('…'))) return { ...look, lines, isBold: true, at: MARKED };
  return { ...look, lines: wrapText(name, box.width - 26, 2, { size }), isBold: false, at: 14 };
}
