import { formatDuration, type Ms } from '../../basics/time';
import { element } from '../../drawing/markup';
import { gridLines } from './axis';
import { INK, type ChartInk } from './ink';
import type { TimeScale } from './time-scale';

const HEIGHT = 20;

export interface InfluenceSpan {
  readonly name: string;
  /** Mean time to the minimum level in the runs of the lowest and of the highest tenth of this draw. */
  readonly low: Ms;
  readonly high: Ms;
  /** Mean over all runs. */
  readonly middle: Ms | undefined;
}

/** One bar of a tornado: how far the time moves between the kindest and the harshest draws of one thing. */
export function influenceBar(
  { name, low, high, middle }: InfluenceSpan,
  scale: TimeScale,
  ink: ChartInk = INK,
): string {
  const [from, to] = low <= high ? [low, high] : [high, low];
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
      'aria-label': `${name}: from ${formatDuration(low)} to ${formatDuration(high)}`,
    },
    ...gridLines(scale, HEIGHT, ink),
    rect(from, turn, ink.wait),
    rect(turn, to, ink.plan),
    x === undefined ? '' : element('line', { x1: x, x2: x, y1: 0, y2: HEIGHT, stroke: ink.text, 'stroke-width': 1.5 }),
  );
}
