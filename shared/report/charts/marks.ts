import { element, text } from '../../drawing/markup';
import { gridLines } from './axis';
import { INK, SMALL } from './ink';
import type { TimeScale } from './time-scale';

export interface Mark {
  readonly at: number;
  readonly label: string;
}

const HEIGHT = 22;
/** Marks closer than this share of the width share one place. */
const CLOSE = 0.035;

/** Numbered marks on a line: the injects. Those that lie too close together are written side by side as a range. */
export function markLine(marks: readonly Mark[], scale: TimeScale, spoken: string): string {
  const line = { x1: 0, x2: '100%', y1: 11, y2: 11, stroke: INK.line, 'stroke-width': 1 };
  return element(
    'svg',
    { width: '100%', height: HEIGHT, role: 'img', 'aria-label': spoken },
    ...gridLines(scale, HEIGHT),
    element('line', line),
    ...gathered(marks, scale).map((group) => drawn(group, scale)),
  );
}

function gathered(marks: readonly Mark[], scale: TimeScale): readonly (readonly Mark[])[] {
  const groups: Mark[][] = [];
  for (const mark of marks.toSorted((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last !== undefined && first !== undefined && mark.at - first.at < scale.end * CLOSE) last.push(mark);
    else groups.push([mark]);
  }
  return groups;
}

function drawn(group: readonly Mark[], scale: TimeScale): string {
  const [first] = group;
  if (first === undefined) return '';
  const label = group.length === 1 ? first.label : `${first.label}–${group.at(-1)?.label ?? ''}`;
  const width = Math.max(16, 7 + label.length * 6.2);
  // Nested, so that the width in pixels can be centred on a place in percent; kept inside at both ends.
  const shift = first.at < scale.end * 0.02 ? 0 : first.at > scale.end * 0.98 ? -width : -width / 2;
  return element(
    'svg',
    { x: scale.at(first.at), y: 3, width: 1, height: 16, overflow: 'visible' },
    element('rect', { x: shift, y: 0, width, height: 16, rx: 8, fill: INK.text }),
    text(label, {
      x: shift + width / 2,
      y: 11.5,
      'text-anchor': 'middle',
      fill: '#ffffff',
      'font-weight': 600,
      ...SMALL,
    }),
  );
}
