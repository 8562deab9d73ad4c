import type { Box } from '../model/plan';
import type { State } from '../model/state';
import { durationText } from './duration-text';
import { element, short, text } from './markup';
import type { DrawnStatus } from './palette';
import { statusColors, statusShape, statusWord } from './status';
import { mark } from './svg-mark';
import type { Brush } from './svg-style';
import { shortened, textWidth } from './text-width';

const INSET = 12;
const BASE = 12;
const SMALL = { size: 11 };
const BOLD = { size: 11, bold: true };

/** The last line of a node. On the left who does it and how many; on the right how long it takes, or how it stands in a run. */
export function leafFooter(state: State, box: Box, brush: Brush): string {
  const status = brush.run?.status[state.id];
  const figure = brush.heat?.facts[state.id];
  const right = status === undefined ? (figure ?? planned(state)) : told(status, brush.run?.facts?.[state.id]);
  const width = right === '' ? 0 : textWidth(right, status || figure ? BOLD : SMALL) + (status ? 18 : 0) + 8;
  // Faint words are lost on a warm ground.
  const isWarm = (brush.heat?.share[state.id] ?? 0) > 0;
  const people = teamClaim(state, brush);
  const room = box.width - 2 * INSET - width - (people ? 28 : 0);
  const owner = shortened(ownerOf(state, brush), room, SMALL);
  const y = box.y + box.height - BASE;
  const x = box.x + INSET;
  const style = { y, 'font-size': SMALL.size, fill: isWarm ? brush.palette.text : brush.palette.faint };
  return [
    owner === '' ? '' : text(owner, { x, ...style }),
    people ? crowd(people, x + textWidth(owner, SMALL) + (owner === '' ? 0 : 8), style) : '',
    right === '' ? '' : standing(state, right, box, brush),
  ].join('');
}

/** What stands below a name where there is no run: whose it is, and how long it takes. */
export const footText = (state: State, brush: Brush): { readonly left: string; readonly right: string } => ({
  left: ownerOf(state, brush),
  right: planned(state),
});

const told = (status: DrawnStatus, fact = ''): string => statusWord(status) + (fact && ` · ${fact}`);

function standing(state: State, words: string, box: Box, { palette, run, heat }: Brush): string {
  const status = run?.status[state.id];
  const isWarm = heat?.facts[state.id] !== undefined;
  const x = box.x + box.width - INSET;
  const y = box.y + box.height - BASE;
  const style = { x, y, 'font-size': SMALL.size, 'text-anchor': 'end' };
  if (status === undefined && isWarm) return text(words, { ...style, fill: palette.text, 'font-weight': 600 });
  if (status === undefined) return text(words, { ...style, fill: palette.soft });
  const { ink } = statusColors(status, palette);
  const shape = { x: x - textWidth(words, BOLD) - 16, y: y - 9.5, stroke: ink, width: 2, scale: 0.8 };
  return mark(statusShape(status), shape) + text(words, { ...style, fill: ink, 'font-weight': 600 });
}

function planned(state: State): string {
  const duration = state.kind === 'step' || state.kind === 'wait' ? state.duration : undefined;
  return duration === undefined ? '' : durationText(duration);
}

function ownerOf(state: State, { names }: Brush): string {
  const owner = 'owner' in state ? state.owner : undefined;
  return owner === undefined ? '' : names.name('roles', owner);
}

/** How many people of teams a step claims; one is not worth a mark. */
function teamClaim(state: State, { names }: Brush): number {
  if (state.kind !== 'step') return 0;
  const teams = (state.claims ?? []).filter((claim) => names.thing('pools', claim.pool)?.kind === 'team');
  const people = teams.reduce((sum, claim) => sum + claim.units, 0);
  return people > 1 ? people : 0;
}

function crowd(people: number, x: number, style: { y: number; 'font-size': number; fill: string }): string {
  const { y, fill } = style;
  const head = `M${short(x + 4)} ${y - 8.5}a2 2 0 1 1 0 4a2 2 0 1 1 0-4z`;
  const shoulders = `M${short(x)} ${y}c0-5 8-5 8 0z`;
  return element('path', { d: head + shoulders, fill }) + text(`×${people}`, { ...style, x: x + 11 });
}
