import type { State } from '../model/state';
import { kindIcon } from './icons';
import { element, text } from './markup';
import type { PlacedState } from './scene';
import { HEADER } from './sizes';
import { mark } from './svg-mark';
import { surfaceAt, type Brush } from './svg-style';
import { shortened, textWidth, type Font } from './text-width';

const TITLE = { size: 13, bold: true };
const NOTE = { size: 11 };
const INSET = 12;
const TEXT_AT = 34;

/** A group, tracks or a track: a labelled surface under what it holds. */
export function containerNode({ state, box, depth }: PlacedState, brush: Brush): string {
  const { palette } = brush;
  const size = { title: { ...TITLE, size: brush.letters ?? TITLE.size }, note: { size: brush.letters ?? NOTE.size } };
  const title = shortened(state.name, box.width - TEXT_AT - INSET, size.title);
  const noteAt = box.x + TEXT_AT + textWidth(title, size.title) + 8;
  const note = fitting(notesOf(state), box.x + box.width - INSET - noteAt, size.note);
  // in print the letters may be those of another, wider typeface: nothing touches where the two keep to their sides
  const notePlace =
    brush.letters === undefined ? { x: noteAt } : { x: box.x + box.width - INSET, 'text-anchor': 'end' };
  const y = box.y + HEADER / 2 + 5;
  const ink = state.kind === 'track' ? palette.soft : palette.text;
  return element(
    'g',
    {},
    element('rect', { ...box, rx: 8, fill: surfaceAt(brush, depth + 1), stroke: palette.line }),
    mark(kindIcon(state), { x: box.x + INSET, y: box.y + 11, stroke: palette.faint, width: 1.4, scale: 0.9 }),
    text(title, { x: box.x + TEXT_AT, y, 'font-size': size.title.size, 'font-weight': 600, fill: ink }),
    note === '' ? '' : text(note, { ...notePlace, y, 'font-size': size.note.size, fill: palette.faint }),
  );
}

/** The longest of several wordings for which there is room. */
const fitting = (wordings: readonly string[], width: number, font: Font): string =>
  wordings.find((it) => textWidth(it, font) <= width) ?? '';

function notesOf(state: State): readonly string[] {
  if (state.kind === 'track') return state.essential === true ? ['essential'] : [];
  if (state.kind !== 'tracks') return [];
  if (state.join.kind === 'all') return ['joins when all have ended', 'all'];
  return state.join.kind === 'any' ? ['joins at the first', 'any'] : [`joins at ${state.join.k}`, String(state.join.k)];
}
