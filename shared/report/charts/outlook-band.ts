import { formatDuration, HOUR } from '../../basics/time';
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

/** Of a level in percent, or of a backlog in milliseconds of normal work. */
type Row = ServiceOutlook['band'][number];

/** Level of a service over time across runs: P50 as a line, P10 to P90 around it, against its minimum and its agreed level. */
export const outlookBand = ({ name, band, mbco, sla }: OutlookBand, scale: TimeScale, ink: ChartInk = INK): string =>
  bandChart(
    {
      label: `${name}: level in percent over time, minimum ${mbco} %`,
      band,
      most: 100,
      limits: [
        { label: `MBCO ${mbco} %`, value: mbco },
        ...(sla === undefined || sla === mbco ? [] : [{ label: `SLA ${sla} %`, value: sla }]),
      ],
    },
    scale,
    ink,
  );

/** Work that waits, across runs. */
export function backlogBand(
  { name, band }: Pick<OutlookBand, 'name' | 'band'>,
  scale: TimeScale,
  ink: ChartInk = INK,
): string {
  const shown = band.filter(({ at }) => at <= scale.end).map(({ p90 }) => p90);
  const most = Math.max(HOUR, ...shown);
  const half = Math.round(most / 2 / HOUR) * HOUR;
  const limits = half > 0 ? [{ label: `${formatDuration(half)} of normal work`, value: half }] : [];
  return bandChart({ label: `${name}: backlog over time`, band, most: most * 1.1, limits }, scale, ink);
}

interface BandChart {
  readonly label: string;
  readonly band: readonly Row[];
  /** The value at the top of the chart. */
  readonly most: number;
  readonly limits: readonly { readonly label: string; readonly value: number }[];
}

function bandChart({ label, band, most, limits }: BandChart, scale: TimeScale, ink: ChartInk): string {
  const down = (value: number): number => (1 - Math.min(1, value / most)) * (BASE - TOP);
  const shown = band.filter(({ at }) => at <= scale.end);
  const upper = steps(shown, ({ p90 }) => down(p90), scale);
  const lower = steps(shown, ({ p10 }) => down(p10), scale);
  const area = `${pathThrough([...upper, ...lower.toReversed()])}Z`;
  return element(
    'svg',
    {
      width: '100%',
      height: HEIGHT,
      role: 'img',
      'aria-label': label,
    },
    element('g', { transform: `translate(0 ${TOP})` }, ...gridLines(scale, BASE - TOP, ink)),
    stretched(
      { y: TOP, height: BASE - TOP },
      shown.length === 0 ? '' : element('path', { d: area, fill: ink.wait, 'fill-opacity': 0.55 }),
      curve(
        steps(shown, ({ p50 }) => down(p50), scale),
        ink.text,
      ),
    ),
    ...limits.map((it) => limit(it.label, TOP + down(it.value), ink)),
    element('line', { x1: 0, x2: '100%', y1: BASE, y2: BASE, stroke: ink.plan }),
    ...scale.ticks.map((tick, index) =>
      text(tick.label, {
        x: scale.at(tick.time),
        y: HEIGHT - 5,
        'text-anchor': anchorOf(index, tick.time, scale),
        fill: ink.soft,
        ...SMALL,
      }),
    ),
  );
}

/** A value holds until the next one. */
function steps(band: readonly Row[], of: (row: Row) => number, scale: TimeScale): readonly Corner[] {
  return band.flatMap((row, index) => {
    const y = of(row);
    const to = band[index + 1]?.at ?? scale.end;
    return [
      { x: scale.percent(row.at), y },
      { x: scale.percent(to), y },
    ];
  });
}

function limit(label: string, y: number, { accent, paper }: ChartInk): string {
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
