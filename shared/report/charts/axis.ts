import { element, text } from '../../drawing/markup';
import { INK, SMALL, type ChartInk } from './ink';
import type { TimeScale } from './time-scale';

/** The hours above a column of charts. */
export const axisChart = (scale: TimeScale, ink: ChartInk = INK): string =>
  element(
    'svg',
    {
      width: '100%',
      height: 16,
      role: 'img',
      'aria-label': `Exercise time from 0 to ${scale.ticks.at(-1)?.label ?? ''}`,
    },
    ...scale.ticks.map(({ time, label }, index) =>
      text(label, {
        x: scale.at(time),
        y: 11,
        'text-anchor': anchorOf(index, time, scale),
        fill: ink.soft,
        ...SMALL,
      }),
    ),
  );

/** The first and the last label stay inside the chart. */
export function anchorOf(index: number, time: number, scale: TimeScale): string {
  if (index === 0) return 'start';
  return time > scale.end * 0.96 ? 'end' : 'middle';
}

export const gridLines = (scale: TimeScale, height: number, ink: ChartInk = INK): readonly string[] =>
  scale.ticks.map(({ time }) =>
    element('line', { x1: scale.at(time), x2: scale.at(time), y1: 0, y2: height, stroke: ink.grid, 'stroke-width': 1 }),
  );
