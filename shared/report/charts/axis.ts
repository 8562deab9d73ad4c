import { element, text } from '../../drawing/markup';
import { INK, SMALL, type ChartInk } from './ink';
import type { TimeScale } from './time-scale';

/** The hours above a column of charts. `width`: the least that the column may measure, in pixels; labels that would collide there are left out. */
export const axisChart = (scale: TimeScale, ink: ChartInk = INK, width = Infinity): string =>
  element(
    'svg',
    {
      width: '100%',
      height: 16,
      role: 'img',
      'aria-label': `Exercise time from 0 to ${scale.ticks.at(-1)?.label ?? ''}`,
    },
    ...labelledTicks(scale, width).map(({ time, label }, index) =>
      text(label, {
        x: scale.at(time),
        y: 11,
        'text-anchor': anchorOf(index, time, scale),
        fill: ink.soft,
        ...SMALL,
      }),
    ),
  );

/** Pixels of one character at the size of an axis, and between two labels. */
const CHARACTER = 5.6;
const GAP = 6;

/** Every tick, or every second, third … of them, so that the longest label has room. */
export function labelledTicks({ ticks, percent, end }: TimeScale, width: number): TimeScale['ticks'] {
  const apart = (percent(ticks[1]?.time ?? 0) / 100) * width;
  const longest = Math.max(...ticks.map(({ label }) => label.length)) * CHARACTER;
  const every = apart > 0 ? Math.max(1, Math.ceil((longest + GAP) / apart)) : 1;
  const shown = ticks.filter((_, index) => index % every === 0);
  // a label that ends at the edge reaches further to the one before it
  const isTight = shown.length > 2 && isAtEdge(shown.at(-1)?.time ?? 0, end) && apart * every < longest * 1.5 + GAP;
  return isTight ? shown.slice(0, -1) : shown;
}

const isAtEdge = (time: number, end: number): boolean => time > end * 0.96;

/** The first and the last label stay inside the chart. */
export function anchorOf(index: number, time: number, scale: TimeScale): string {
  if (index === 0) return 'start';
  return isAtEdge(time, scale.end) ? 'end' : 'middle';
}

export const gridLines = (scale: TimeScale, height: number, ink: ChartInk = INK): readonly string[] =>
  scale.ticks.map(({ time }) =>
    element('line', { x1: scale.at(time), x2: scale.at(time), y1: 0, y2: height, stroke: ink.grid, 'stroke-width': 1 }),
  );
