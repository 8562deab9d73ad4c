import type { Box } from '../model/plan';
import type { State } from '../model/state';
import { heatOpacity } from './heat';
import { kindIcon } from './icons';
import { element, text } from './markup';
import type { PlacedState } from './scene';
import { statusColors } from './status';
import { largeWords } from './svg-large';
import { leafFooter } from './svg-leaf-footer';
import { mark } from './svg-mark';
import type { Brush } from './svg-style';
import { wrapText } from './text-width';

const INSET = 12;
const NAME = { size: 13, bold: true };
const NAME_AT = INSET + 24;
const LINE = 16;

/** A step, decision, wait, gate or plain state: what it is, whose it is, how long it takes, and how it stands. */
export const leafNode = ({ state, box }: PlacedState, brush: Brush): string =>
  element(
    'g',
    {},
    card(state, box, brush),
    warmth(state, box, brush),
    ...(brush.letters === undefined
      ? [icon(state, box, brush), name(state, box, brush), leafFooter(state, box, brush)]
      : [largeWords(state, box, brush, brush.letters)]),
  );

function card(state: State, box: Box, { palette, run }: Brush): string {
  const status = run?.status[state.id];
  const plain = isChoice(state) ? palette.choice : { tint: palette.node, line: palette.line };
  const colors = status && statusColors(status, palette);
  return element('rect', {
    ...box,
    rx: 6,
    fill: colors?.tint ?? plain.tint,
    stroke: colors?.ink ?? plain.line,
    'stroke-width': status !== undefined && status !== 'not-reached' ? 1.5 : 1,
    'stroke-dasharray': status === 'not-reached' ? '3 3' : run?.offPlan?.has(state.id) ? '6 4' : undefined,
  });
}

function warmth(state: State, box: Box, { palette, heat }: Brush): string {
  const share = heat?.share[state.id] ?? 0;
  return share === 0
    ? ''
    : element('rect', {
        ...box,
        rx: 6,
        fill: palette.accent,
        'fill-opacity': heatOpacity(share),
        stroke: palette.accent,
      });
}

const isChoice = (state: State): boolean => state.kind === 'decision' || state.kind === 'gate';

function icon(state: State, box: Box, { palette }: Brush): string {
  const stroke = isChoice(state) ? palette.accent : palette.faint;
  return mark(kindIcon(state), { x: box.x + INSET, y: box.y + 10, stroke, width: 1.4 });
}

function name(state: State, box: Box, { palette }: Brush): string {
  const lines = wrapText(state.name, box.width - NAME_AT - INSET, 2, NAME);
  const top = box.y + (lines.length === 1 ? 23 : 22);
  const style = { x: box.x + NAME_AT, 'font-size': NAME.size, 'font-weight': 600, fill: palette.text };
  return lines.map((line, i) => text(line, { ...style, y: top + i * LINE })).join('');
}
