import { element, text } from '../../drawing/markup';
import type { ServiceOutlook } from '../../model/simulation';
import { anchorOf, gridLines } from './axis';
import { HALO, INK, SMALL, type ChartInk } from './ink';
import { curve, pathThrough, stretched, type Corner } from './stretched';
import type { TimeScale } from './time-scale';

const TOP = 32;
const BASE = 150;
const HEIGHT = BASE + 20;

export interface OutlookBand {
  readonly name: string;
  readonly band: ServiceOutlook['band'];
  readonly mbco: number;
  readonly sla?: number | undefined;
}

type Row = ServiceOutlook['band'][number];

/** Level of a service over time across runs: P50 as a line, P10 to P90 around it, against its minimum and its agreed level. */
export function outlookBand({ name, band, mbco, sla }: OutlookBand, scale: TimeScale, ink: ChartInk = INK): string {
  const shown = band.filter(({ at }) => at <= scale.end);
  const upper = steps(shown, ({ p90 }) => p90, scale);
  const lower = steps(shown, ({ p10 }) => p10, scale);
  const area = `${pathThrough([...upper, ...lower.toReversed()])}Z`;
  return element(
    'svg',
    {
      width: '100%',
      height: HEIGHT,
      role: 'img',
      'aria-label': `${name}: level in percent over time, minimum ${mbco} %`,
    },
    element('g', { transform: `translate(0 ${TOP})` }, ...gridLines(scale, BASE - TOP, ink)),
    stretched(
      { y: TOP, height: BASE - TOP },
      shown.length === 0 ? '' : element('path', { d: area, fill: ink.wait, 'fill-opacity': 0.55 }),
      curve(
        steps(shown, ({ p50 }) => p50, scale),
        ink.text,
      ),
    ),
    limit(`MBCO ${mbco} %`, mbco, ink),
    sla === undefined || sla === mbco ? '' : limit(`SLA ${sla} %`, sla, ink),
    element('line', { x1: 0, x2: '100%', y1: BASE, y2: BASE, stroke: ink.plan }),
    ...scale.ticks.map(({ time, label }, index) =>
      text(label, {
        x: scale.at(time),
        y: HEIGHT - 5,
        'text-anchor': anchorOf(index, time, scale),
        fill: ink.soft,
        ...SMALL,
      }),
    ),
  );
}

const down = (percent: number): number => (1 - percent / 100) * (BASE - TOP);

/** A level holds until the next one. */
function steps(band: readonly Row[], of: (row: Row) => number, scale: TimeScale): readonly Corner[] {
  return band.flatMap((row, index) => {
    const y = down(of(row));
    const to = band[index + 1]?.at ?? scale.end;
    return [
      { x: scale.percent(row.at), y },
      { x: scale.percent(to), y },
    ];
  });
}

function limit(label: string, percent: number, { accent, paper }: ChartInk): string {
  const y = TOP + down(percent);
  return (
    element('line', {
      x1: 0,
      x2: '100%',
      y1: y,
      y2: y,
      stroke: accent,
      'stroke-width': 1.25,
      'stroke-dasharray': '5 3',
    }) +
    text(label, { x: '100%', dx: -4, y: y - 4, 'text-anchor': 'end', fill: accent, ...HALO, stroke: paper, ...SMALL })
  );
}
