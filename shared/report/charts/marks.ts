import { element, text } from '../../drawing/markup';
import { gridLines } from './axis';
import { INK, SMALL } from './ink';
import type { TimeScale } from './time-scale';

export interface Mark {
  readonly at: number;
  readonly label: string;
}

const HEIGHT = 32;
/** Room for one label and between two of them, in percent of the width. */
const ROOM = 4.5;

/** Numbered marks on a line, each where it happened; numbers of those that lie close together share a label. */
export function markLine(marks: readonly Mark[], scale: TimeScale, spoken: string): string {
  const line = { x1: 0, x2: '100%', y1: 26, y2: 26, stroke: INK.line, 'stroke-width': 1 };
  const sorted = marks.toSorted((a, b) => a.at - b.at);
  return element(
    'svg',
    { width: '100%', height: HEIGHT, role: 'img', 'aria-label': spoken },
    ...gridLines(scale, HEIGHT),
    element('line', line),
    ...sorted.map(({ at }) => element('circle', { cx: scale.at(at), cy: 26, r: 3, fill: INK.text })),
    ...groupsOf(sorted, scale.end).flatMap(drawn),
  );
}

interface Group {
  /** Percent of the width. */
  readonly from: number;
  readonly to: number;
  readonly labels: readonly string[];
}

/** Left to right; a group is closed where the next mark has room for a label of its own. */
function groupsOf(sorted: readonly Mark[], end: number): readonly Group[] {
  const groups: Group[] = [];
  for (const { at, label } of sorted) {
    const place = (at / end) * 100;
    const last = groups.at(-1);
    if (last !== undefined && place - last.to < ROOM)
      groups[groups.length - 1] = { from: last.from, to: place, labels: [...last.labels, label] };
    else groups.push({ from: place, to: place, labels: [label] });
  }
  return groups;
}

/** `3`, `1–5` where every number between is among them, `5, 8` otherwise. */
function labelOf(labels: readonly string[]): string {
  const numbers = labels.map(Number).toSorted((a, b) => a - b);
  const [first = 0] = numbers;
  const isRun = numbers.every((number, index) => number === first + index);
  if (labels.length === 1) return labels[0] ?? '';
  return isRun ? `${first}–${first + labels.length - 1}` : numbers.join(', ');
}

function drawn({ from, to, labels }: Group): readonly string[] {
  const label = labelOf(labels);
  const width = Math.max(17, 8 + label.length * 6.2);
  // kept inside the picture at both ends, which is 500 pixels wide at least
  const half = width / 10;
  const middle = Math.min(100 - half, Math.max(half, (from + to) / 2));
  const x = `${Math.round(middle * 100) / 100}%`;
  const pill = { x, y: 1, width, height: 17, rx: 8.5, fill: INK.text, transform: `translate(${-width / 2} 0)` };
  return [
    element('rect', pill),
    text(label, { x, y: 13, 'text-anchor': 'middle', fill: '#ffffff', 'font-weight': 600, ...SMALL }),
  ];
}
