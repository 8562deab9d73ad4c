import { element, text } from '../../drawing/markup';
import { gridLines } from './axis';
import { INK, SMALL } from './ink';
import type { TimeScale } from './time-scale';

export interface Mark {
  readonly at: number;
  readonly label: string;
}

const HEIGHT = 32;
/** Room for one number, in percent of the width. */
const ROOM = 3.5;

/** Numbered marks on a line: each stands where it happened, its number as near to that as the others allow. */
export function markLine(marks: readonly Mark[], scale: TimeScale, spoken: string): string {
  const line = { x1: 0, x2: '100%', y1: 26, y2: 26, stroke: INK.line, 'stroke-width': 1 };
  const sorted = marks.toSorted((a, b) => a.at - b.at);
  const places = placesOf(sorted.map(({ at }) => (at / scale.end) * 100));
  return element(
    'svg',
    { width: '100%', height: HEIGHT, role: 'img', 'aria-label': spoken },
    ...gridLines(scale, HEIGHT),
    element('line', line),
    ...sorted.flatMap(({ at, label }, index) => drawn(label, scale.at(at), places[index])),
  );
}

/** Places for the numbers, left to right, none on another; undefined when there are too many for the line. */
function placesOf(wanted: readonly number[]): readonly number[] {
  if (wanted.length * ROOM > 100) return [];
  const places: number[] = [];
  for (const want of wanted) places.push(Math.max(want, (places.at(-1) ?? -Infinity) + ROOM, ROOM / 2));
  let limit = 100 - ROOM / 2;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    places[index] = Math.min(places[index] ?? 0, limit);
    limit = (places[index] ?? 0) - ROOM;
  }
  return places;
}

function drawn(label: string, at: string, place: number | undefined): readonly string[] {
  const tick = element('circle', { cx: at, cy: 26, r: 3, fill: INK.text });
  if (place === undefined) return [tick];
  const x = `${Math.round(place * 100) / 100}%`;
  return [
    tick,
    element('line', { x1: x, x2: at, y1: 17, y2: 24, stroke: INK.plan, 'stroke-width': 1 }),
    element('circle', { cx: x, cy: 9.5, r: 8.5, fill: INK.text }),
    text(label, { x, y: 13, 'text-anchor': 'middle', fill: '#ffffff', 'font-weight': 600, ...SMALL }),
  ];
}
