import { formatDuration, type Ms } from '../../basics/time';
import { element, text } from '../../drawing/markup';
import { gridLines } from './axis';
import { INK, SMALL, type ChartInk } from './ink';
import type { TimeScale } from './time-scale';

const HEIGHT = 20;

export interface InfluenceSpan {
  readonly name: string;
  /** Mean time to the minimum level in the runs of the lowest and of the highest tenth of this draw. */
  readonly low: Ms | undefined;
  readonly high: Ms | undefined;
  /** Mean over all runs. */
  readonly middle: Ms | undefined;
}

/** One bar of a tornado: how far the time moves between the kindest and the harshest draws of one thing; to the edge where one of them never gets there. */
export function influenceBar(
  { name, low, high, middle }: InfluenceSpan,
  scale: TimeScale,
  ink: ChartInk = INK,
): string {
  const isEndless = low === undefined || high === undefined;
  const ends = [low ?? scale.end, high ?? scale.end];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const turn = Math.min(Math.max(middle ?? from, from), to);
  const rect = (start: Ms, end: Ms, fill: string): string =>
    end <= start
      ? ''
      : element('rect', { x: scale.at(start), width: scale.length(start, end), y: 4, height: 12, fill });
  const x = middle === undefined ? undefined : scale.at(middle);
  return element(
    'svg',
    {
      width: '100%',
      height: HEIGHT,
      role: 'img',
      'aria-label': `${name}: from ${low === undefined ? 'never' : formatDuration(low)} to ${high === undefined ? 'never' : formatDuration(high)}`,
    },
    ...gridLines(scale, HEIGHT, ink),
    rect(from, turn, ink.wait),
    rect(turn, to, ink.plan),
    isEndless
      ? text('never ▸', {
          x: '100%',
          dx: -4,
          y: 14,
          'text-anchor': 'end',
          fill: ink.paper,
          'font-weight': 600,
          ...SMALL,
        })
      : '',
    x === undefined ? '' : element('line', { x1: x, x2: x, y1: 0, y2: HEIGHT, stroke: ink.text, 'stroke-width': 1.5 }),
  );
}
