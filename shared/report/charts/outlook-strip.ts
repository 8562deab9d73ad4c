import { formatDuration, type Ms } from '../../basics/time';
import { element, text } from '../../drawing/markup';
import type { Quantiles } from '../../model/simulation';
import { gridLines } from './axis';
import { INK, SMALL, type ChartInk } from './ink';
import type { TimeScale } from './time-scale';

const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;

export interface Strip {
  readonly name: string;
  readonly times: Quantiles;
  /** The instant by which it is wanted, where that is one instant in every run. */
  readonly limit: Ms | undefined;
}

/** Times over many runs on one line: a bar from P10 to P90, a tick at P50, a tail to P95; past the target in another colour. */
export function outlookStrip({ name, times, limit }: Strip, scale: TimeScale, ink: ChartInk = INK): string {
  const { p10, p50 } = times;
  // A quantile that fewer runs reach than it needs lies beyond every chart.
  const p90 = p10 === undefined ? undefined : (times.p90 ?? Infinity);
  const p95 = p10 === undefined ? undefined : (times.p95 ?? Infinity);
  return element(
    'svg',
    { width: '100%', height: HEIGHT, role: 'img', 'aria-label': spoken({ name, times, limit }) },
    ...gridLines(scale, HEIGHT, ink),
    ...span(p90, p95, { scale, limit, y: MIDDLE - 1, height: 2, ink }),
    ...span(p10, p90, { scale, limit, y: MIDDLE - 5, height: 10, ink }),
    p90 !== undefined && p90 > scale.end ? outOf(limit, ink) : '',
    p50 === undefined ? '' : tick(scale.at(p50), ink.text),
    limit === undefined ? '' : limitMark(limit, scale, ink),
  );
}

interface Look {
  readonly scale: TimeScale;
  readonly limit: Ms | undefined;
  readonly y: number;
  readonly height: number;
  readonly ink: ChartInk;
}

function span(from: Ms | undefined, to: Ms | undefined, { scale, limit, y, height, ink }: Look): readonly string[] {
  if (from === undefined || to === undefined) return [];
  const turn = Math.min(Math.max(limit ?? Infinity, from), to);
  const part = (start: Ms, end: Ms, fill: string): string =>
    end <= start || start >= scale.end
      ? ''
      : element('rect', { x: scale.at(start), width: scale.length(start, end), y, height, fill });
  return [part(from, turn, ink.plan), part(turn, to, ink.late)];
}

/** The bar goes on beyond the chart: a notch at its edge, in the colour of what it runs into. */
const outOf = (limit: Ms | undefined, ink: ChartInk): string =>
  text('▸', { x: '100%', dx: 1, y: MIDDLE + 4, fill: limit === undefined ? ink.plan : ink.late, 'font-size': 12 });

const tick = (x: string, stroke: string): string =>
  element('line', { x1: x, x2: x, y1: MIDDLE - 8, y2: MIDDLE + 8, stroke, 'stroke-width': 2.5 });

/** A target beyond the end of the chart is named at its edge. */
function limitMark(limit: Ms, scale: TimeScale, ink: ChartInk): string {
  if (limit > scale.end)
    return text(`${formatDuration(limit)} ▸`, {
      x: '100%',
      dx: -2,
      y: 9,
      'text-anchor': 'end',
      fill: ink.soft,
      ...SMALL,
    });
  const x = scale.at(limit);
  const line = element('line', { x1: x, x2: x, y1: 0, y2: HEIGHT, stroke: ink.accent, 'stroke-width': 1.5 });
  return line + element('circle', { cx: x, cy: 2.5, r: 2.5, fill: ink.accent });
}

function spoken({ name, times: { p10, p50, p90 }, limit }: Strip): string {
  const figure = (value: Ms | undefined): string => (value === undefined ? 'not reached' : formatDuration(value));
  const against = limit === undefined ? '' : `, target ${formatDuration(limit)}`;
  if (p10 === undefined && p50 === undefined) return `${name}: no times${against}`;
  return `${name}: P10 ${figure(p10)}, P50 ${figure(p50)}, P90 ${figure(p90)}${against}`;
}
