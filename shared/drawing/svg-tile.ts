import type { Phase } from './palette';
import { element, text } from './markup';
import type { PlacedState } from './scene';
import { HEADER, isContainer } from './sizes';
import { statusColors } from './status';
import { surfaceAt, type Brush } from './svg-style';
import { shortened, wrapText } from './text-width';

/** The least size in which words can be read, in pixels of the finished picture. Smaller pictures carry no words. */
const READABLE = 8.5;
const LEAST_LETTERS = 7;

/** A state in a thumbnail: a tile tinted by phase, or by status in a run; words only where they can be read. */
export const tile = (placed: PlacedState, brush: Brush): string =>
  isContainer(placed.state.kind) ? surface(placed, brush) : block(placed, brush);

function surface({ state, box, depth }: PlacedState, brush: Brush): string {
  const { palette, unit } = brush;
  const size = READABLE * unit;
  const line = { stroke: palette.line, 'stroke-width': unit * 0.75 };
  const title = {
    x: box.x + 14,
    y: box.y + HEADER / 2 + size * 0.4,
    'font-size': size,
    'font-weight': 600,
    fill: palette.soft,
  };
  return (
    element('rect', { ...box, rx: 4 * unit, fill: surfaceAt(brush, depth + 1), ...line }) +
    (size * 1.2 > HEADER ? '' : text(shortened(state.name, box.width - 28, { size, bold: true }), title))
  );
}

function block({ state, box }: PlacedState, brush: Brush): string {
  const { palette, unit } = brush;
  const status = brush.run?.status[state.id];
  const rx = state.kind === 'end' ? box.height / 2 : Math.min(16, 2.5 * unit);
  if (status === 'not-reached' || status === 'waiting') {
    const { ink, tint } = statusColors(status, palette);
    return element('rect', { ...box, rx, fill: tint, stroke: ink, 'stroke-width': unit * 0.75, 'stroke-opacity': 0.5 });
  }
  const colors = status ? { tint: statusColors(status, palette).ink, ink: palette.node } : colorsOf(state, brush);
  return element('rect', { ...box, rx, fill: colors.tint }) + words(state, box, colors.ink, unit);
}

function words(state: PlacedState['state'], box: PlacedState['box'], fill: string, unit: number): string {
  const size = READABLE * unit;
  const width = box.width - size;
  if (width < LEAST_LETTERS * size * 0.6) return '';
  const lines = wrapText(state.name, width, box.height >= size * 2.8 ? 2 : 1, { size });
  const first = box.y + box.height / 2 + size * 0.36 - ((lines.length - 1) * size * 1.2) / 2;
  const x = box.x + box.width / 2;
  return lines
    .map((line, i) => text(line, { x, y: first + i * size * 1.2, 'text-anchor': 'middle', 'font-size': size, fill }))
    .join('');
}

function colorsOf(state: PlacedState['state'], { palette }: Brush): Phase {
  if (state.kind === 'decision' || state.kind === 'gate') return { tint: palette.accent, ink: palette.onAccent };
  if (state.kind === 'end') return { tint: palette.strong, ink: palette.node };
  return palette.phases[(state.kind === 'step' ? state.phase : undefined) ?? 'recovery'];
}
