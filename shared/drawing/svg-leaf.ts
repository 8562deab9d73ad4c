import type { Box } from '../model/plan';
import type { State } from '../model/state';
import { durationText } from './duration-text';
import { kindIcon } from './icons';
import { element, text } from './markup';
import type { PlacedState } from './scene';
import { statusColors, statusShape, statusWord } from './status';
import type { Brush } from './svg-style';
import { shortened, textWidth, wrapText } from './text-width';

const NAME = { size: 13, bold: true };
const SMALL = { size: 11 };
const INSET = 12;
const ICON = 16;

/** A step, decision, wait, gate or plain state: what it is, whose it is, how long it takes, and how it stands. */
export function leafNode({ state, box }: PlacedState, brush: Brush): string {
  const { palette } = brush;
  const status = brush.run?.status[state.id];
  const colors = status && statusColors(status, palette);
  return element(
    'g',
    {},
    element('rect', {
      ...box,
      rx: 6,
      fill: colors?.tint ?? (isChoice(state) ? palette.choice.tint : palette.node),
      stroke: colors?.ink ?? (isChoice(state) ? palette.choice.line : palette.line),
      'stroke-width': status && status !== 'not-reached' ? 1.5 : 1,
      'stroke-dasharray': status === 'not-reached' ? '3 3' : undefined,
    }),
    icon(state, box, brush),
    name(state, box, brush),
    footer(state, box, brush),
  );
}

const isChoice = (state: State): boolean => state.kind === 'decision' || state.kind === 'gate';

function icon(state: State, box: Box, { palette }: Brush): string {
  const stroke = isChoice(state) ? palette.accent : palette.faint;
  const at = `translate(${box.x + INSET} ${box.y + 10})`;
  return element('g', { transform: at, fill: 'none', stroke, 'stroke-width': 1.4, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }, kindIcon(state)); // prettier-ignore
}

function name(state: State, box: Box, { palette }: Brush): string {
  const x = box.x + INSET + ICON + 8;
  const lines = wrapText(state.name, box.width - (x - box.x) - INSET, 2, NAME);
  const top = box.y + (lines.length === 1 ? 23 : 22);
  return lines
    .map((line, i) =>
      text(line, { x, y: top + i * 16, 'font-size': NAME.size, 'font-weight': 600, fill: palette.text }),
    )
    .join('');
}

/** Owner and claims on the left; on the right how long it takes, or how it stands in a run. */
function footer(state: State, box: Box, brush: Brush): string {
  const { palette } = brush;
  const y = box.y + box.height - 12;
  const right = rightText(state, brush);
  const rightEdge = box.x + box.width - INSET;
  const width = right === '' ? 0 : textWidth(right, SMALL) + 10;
  const status = brush.run?.status[state.id];
  const ink = (status && statusColors(status, palette).ink) ?? palette.soft;
  const shape = status && element('g', { transform: `translate(${rightEdge - width - 4} ${y - 9.5}) scale(.8)`, fill: 'none', stroke: ink, 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }, statusShape(status)); // prettier-ignore
  const claims = claimCount(state, brush);
  const room = box.width - 2 * INSET - width - (status ? 14 : 0);
  const left = shortened(ownerText(state, brush), room - (claims ? 26 : 0), SMALL);
  const at = box.x + INSET + textWidth(left, SMALL) + (left ? 8 : 0);
  return [
    text(left, { x: box.x + INSET, y, 'font-size': SMALL.size, fill: palette.faint }),
    claims ? claimMark(claims, at, y, palette.faint) : '',
    shape ?? '',
    text(right, { x: rightEdge, y, 'font-size': SMALL.size, 'text-anchor': 'end', fill: ink, 'font-weight': status ? 600 : undefined }), // prettier-ignore
  ].join('');
}

function rightText(state: State, { run }: Brush): string {
  const status = run?.status[state.id];
  if (status !== undefined) return [statusWord(status), run?.facts?.[state.id]].filter(Boolean).join(' · ');
  if (state.kind === 'step' || (state.kind === 'wait' && state.duration)) {
    return state.duration === undefined ? '' : durationText(state.duration);
  }
  return '';
}

function ownerText(state: State, { names }: Brush): string {
  const owner = 'owner' in state ? state.owner : undefined;
  return owner === undefined ? '' : names.name('roles', owner);
}

/** How many people of teams a step claims; one is not worth a mark. */
function claimCount(state: State, { names }: Brush): number {
  if (state.kind !== 'step') return 0;
  const teams = (state.claims ?? []).filter((claim) => names.thing('pools', claim.pool)?.kind === 'team');
  const people = teams.reduce((sum, claim) => sum + claim.units, 0);
  return people > 1 ? people : 0;
}

const claimMark = (count: number, x: number, y: number, fill: string): string =>
  element('path', { d: `M${x + 4} ${y - 8.5}a2 2 0 1 1 0 4a2 2 0 1 1 0-4zM${x} ${y}c0-5 8-5 8 0z`, fill }) +
  text(`×${count}`, { x: x + 11, y, 'font-size': SMALL.size, fill });
