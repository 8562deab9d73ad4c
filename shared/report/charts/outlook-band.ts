import { HOUR } from '../../basics/time';
import { element, text } from '../../drawing/markup';
import type { ServiceOutlook } from '../../model/simulation';
import { anchorOf, gridLines } from './axis';
import { HALO, INK, SMALL, type ChartInk } from './ink';
import { curve, DOTTED, pathThrough, stretched, type Corner } from './stretched';
import { timeScale, type TimeScale } from './time-scale';

const TOP = 32;
const BASE = 150;
const HEIGHT = BASE + 20;

export interface OutlookBand {
  readonly name: string;
  readonly band: ServiceOutlook['band'];
  readonly mbco: number;
  readonly sla?: number | undefined;
  /** The band of the baseline, of which P50 is dotted beneath. */
  readonly before?: ServiceOutlook['band'] | undefined;
}

/** Of a level in percent, or of a backlog in milliseconds of normal work. */
type Row = ServiceOutlook['band'][number];

/** Level of a service over time across runs: P50 as a line, P10 to P90 around it, against its minimum and its agreed level. */
export const outlookBand = (
  { name, band, mbco, sla, before }: OutlookBand,
  scale: TimeScale,
  ink: ChartInk = INK,
): string =>
  bandChart(
    {
      label: `${name}: level in percent over time, minimum ${mbco} %`,
      band,
      before,
      most: 100,
      levels: [0, 50, 100].map((value) => ({ label: `${value} %`, value })),
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
  { name, band, before }: Pick<OutlookBand, 'name' | 'band' | 'before'>,
  scale: TimeScale,
  ink: ChartInk = INK,
): string {
  const shown = band.filter(({ at }) => at <= scale.end).map(({ p90 }) => p90);
  const most = Math.max(HOUR, ...shown) * 1.1;
  const levels = timeScale(most, 3).ticks.map(({ time, label }) => ({ label, value: time }));
  return bandChart({ label: `${name}: backlog over time`, band, before, most, levels, limits: [] }, scale, ink);
}

interface Level {
  readonly label: string;
  readonly value: number;
}

interface BandChart {
  readonly label: string;
  readonly band: readonly Row[];
  readonly before: readonly Row[] | undefined;
  /** The value at the top of the chart. */
  readonly most: number;
  /** Of the axis at the left. */
  readonly levels: readonly Level[];
  readonly limits: readonly Level[];
}

function bandChart({ label, band, before, most, levels, limits }: BandChart, scale: TimeScale, ink: ChartInk): string {
  const down = (value: number): number => (1 - Math.min(1, value / most)) * (BASE - TOP);
  const shown = band.filter(({ at }) => at <= scale.end);
  const middle = (rows: readonly Row[]): readonly Corner[] => steps(rows, ({ p50 }) => down(p50), scale);
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
    ...levels.map(({ value }) => levelLine(TOP + down(value), ink)),
    stretched(
      { y: TOP, height: BASE - TOP },
      shown.length === 0 ? '' : element('path', { d: area, fill: ink.wait, 'fill-opacity': 0.55 }),
      before === undefined ? '' : curve(middle(before.filter(({ at }) => at <= scale.end)), ink.soft, 1.5, DOTTED),
      curve(middle(shown), ink.text),
    ),
    ...limits.map((it) => limit(it.label, TOP + down(it.value), ink)),
    ...levels.map((it) => levelName(it.label, TOP + down(it.value), ink)),
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

const levelLine = (y: number, { line }: ChartInk): string =>
  element('line', { x1: 0, x2: '100%', y1: y, y2: y, stroke: line });

const levelName = (label: string, y: number, { soft, paper }: ChartInk): string =>
  text(label, { x: 2, y: y - 3, fill: soft, ...HALO, stroke: paper, ...SMALL });

/** A value holds until the next one; beyond the last nothing was counted. */
function steps(band: readonly Row[], of: (row: Row) => number, scale: TimeScale): readonly Corner[] {
  const width = (band[1]?.at ?? 0) - (band[0]?.at ?? 0);
  return band.flatMap((row, index) => {
    const y = of(row);
    const to = band[index + 1]?.at ?? (width === 0 ? scale.end : row.at + width);
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
