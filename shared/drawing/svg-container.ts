import type { State } from '../model/state';
import { kindIcon } from './icons';
import { element, text } from './markup';
import type { PlacedState } from './scene';
import { HEADER } from './sizes';
import { surfaceAt, type Brush } from './svg-style';
import { shortened, textWidth } from './text-width';

const TITLE = { size: 13, bold: true };
const NOTE = { size: 11 };

/** A group, tracks or a track: a labelled surface under what it holds. */
export function containerNode({ state, box, depth }: PlacedState, brush: Brush): string {
  const { palette } = brush;
  const title = shortened(state.name, box.width - 48, TITLE);
  const noteAt = box.x + 34 + textWidth(title, TITLE) + 8;
  const note = fitting(noteOf(state), box.x + box.width - 12 - noteAt);
  const y = box.y + HEADER / 2 + 6;
  return element(
    'g',
    {},
    element('rect', { ...box, rx: 8, fill: surfaceAt(brush, depth + 1), stroke: palette.line }), // prettier-ignore
    element('g', { transform: `translate(${box.x + 12} ${box.y + 11}) scale(.9)`, fill: 'none', stroke: palette.faint, 'stroke-width': 1.4, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }, kindIcon(state)), // prettier-ignore
    text(title, { x: box.x + 34, y: y - 1, 'font-size': TITLE.size, 'font-weight': 600, fill: state.kind === 'track' ? palette.soft : palette.text }), // prettier-ignore
    note === '' ? '' : text(note, { x: noteAt, y: y - 1, 'font-size': NOTE.size, fill: palette.faint }), // prettier-ignore
  );
}

/** The longest of several wordings for which there is room. */
const fitting = (wordings: readonly string[], width: number): string =>
  wordings.find((it) => textWidth(it, NOTE) <= width) ?? '';

function noteOf(state: State): readonly string[] {
  if (state.kind === 'track') return state.essential === true ? ['essential'] : [];
  if (state.kind !== 'tracks') return [];
  if (state.join.kind === 'all') return ['joins when all have ended', 'all'];
  return state.join.kind === 'any' ? ['joins at the first', 'any'] : [`joins at ${state.join.k}`, String(state.join.k)];
}
