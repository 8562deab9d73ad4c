// States with letters for print, where a drawing is shown so small that those of the app could not be read.
import type { Box } from '../model/plan';
import type { State } from '../model/state';
import { text } from './markup';
import { statusColors, statusShape, statusWord } from './status';
import { footText } from './svg-leaf-footer';
import { mark } from './svg-mark';
import type { Brush } from './svg-style';
import { shortened, textWidth, wrapText } from './text-width';

const INSET = 8;
/** Between two lines, of the size of their letters. */
export const LEADING = 1.12;

/** The name in two lines, and below it how it stands in a run, or else whose it is and how long it takes. */
export function largeWords(state: State, box: Box, brush: Brush, size: number): string {
  const width = box.width - 2 * INSET;
  const x = box.x + INSET;
  const lines = wrapText(state.name, width, 2, { size });
  const first = box.y + 5 + size * 0.9 + (lines.length === 1 ? size * 0.3 : 0);
  const style = { x, 'font-size': size, fill: brush.palette.text };
  return [
    ...lines.map((line, n) => text(line, { ...style, y: first + n * size * LEADING })),
    foot(state, box, brush, size),
  ].join('');
}

function foot(state: State, box: Box, brush: Brush, size: number): string {
  const { palette, run } = brush;
  const y = box.y + box.height - 8;
  const x = box.x + INSET;
  const width = box.width - 2 * INSET;
  const status = run?.status[state.id];
  if (status === undefined) {
    const { left, right } = footText(state, brush);
    const taken = right === '' ? 0 : textWidth(right, { size }) + 8;
    const style = { y, 'font-size': size };
    return (
      (left === '' ? '' : text(shortened(left, width - taken, { size }), { ...style, x, fill: palette.faint })) +
      (right === '' ? '' : text(right, { ...style, x: x + width, 'text-anchor': 'end', fill: palette.soft }))
    );
  }
  const { ink } = statusColors(status, palette);
  const scale = size / 15;
  const fact = run?.facts?.[state.id];
  const words = `${statusWord(status)}${fact === undefined ? '' : ` · ${fact}`}`;
  const inner = width - size - 2;
  return (
    mark(statusShape(status), { x, y: y - 13 * scale, stroke: ink, width: 2, scale }) +
    text(shortened(words, inner, { size, bold: true }), { x: x + size + 2, y, 'font-size': size, 'font-weight': 600, fill: ink }) // prettier-ignore
  );
}
