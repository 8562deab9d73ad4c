import { formatDuration, type Ms } from '../../basics/time';
import { element, text } from '../../drawing/markup';
import type { ServiceOutlook } from '../../model/simulation';
import { anchorOf, gridLines } from './axis';
import { HALO, INK, SMALL, type ChartInk } from './ink';
import { curve, pathThrough, stretched, type Corner } from './stretched';
import type { TimeScale } from './time-scale';

/** Above the plot is room for the names of two targets. */
const TOP = 32;
const BASE = 150;
const CELLS = 42;
const HEIGHT = BASE + CELLS + 22;

export interface Target {
  readonly label: string;
  readonly at: Ms;
}

export interface OutlookCurve {
  readonly name: string;
  readonly outlook: Pick<ServiceOutlook, 'histogram' | 'toMbco'>;
  readonly runs: number;
  readonly targets: readonly Target[];
}

/** Above, the share of runs in which it is back by then, against its targets; below, the runs by the time they took. */
export function outlookCurve(
  { name, outlook, runs, targets }: OutlookCurve,
  scale: TimeScale,
  ink: ChartInk = INK,
): string {
  const { p10, p95 } = outlook.toMbco;
  return element(
    'svg',
    { width: '100%', height: HEIGHT, role: 'img', 'aria-label': spoken(name, outlook, targets) },
    p10 === undefined ? '' : spread(p10, p95 ?? scale.end, scale, ink),
    element('g', { transform: `translate(0 ${TOP})` }, ...gridLines(scale, BASE + CELLS - TOP, ink)),
    ...[0, 50, 100].map((share) => level(share, ink)),
    stretched({ y: TOP, height: BASE - TOP }, curve(cumulative(outlook, runs, scale), ink.text)),
    stretched({ y: BASE, height: CELLS }, element('path', { d: cells(outlook, scale), fill: ink.plan })),
    ...targets.flatMap((target, index) => targetMark(target, { scale, ink, row: index })),
    ...axis(scale, ink),
  );
}

/** Between P10 and P95 lie seventeen of twenty runs. */
const spread = (from: Ms, to: Ms, scale: TimeScale, { wait }: ChartInk): string =>
  element('rect', {
    x: scale.at(from),
    width: scale.length(from, to),
    y: TOP,
    height: BASE - TOP,
    fill: wait,
    'fill-opacity': 0.3,
  });

const at = (share: number): number => (1 - share) * (BASE - TOP);

const level = (share: number, { line, soft }: ChartInk): string =>
  element('line', { x1: 0, x2: '100%', y1: TOP + at(share / 100), y2: TOP + at(share / 100), stroke: line }) +
  text(`${share} %`, { x: 2, y: TOP + at(share / 100) - 3, fill: soft, ...SMALL });

/** A straight rise within each cell: how the runs lie inside a cell is not known. The last cell is open. */
function cumulative(
  { histogram: { width, counts } }: OutlookCurve['outlook'],
  runs: number,
  scale: TimeScale,
): readonly Corner[] {
  const corners: Corner[] = [{ x: 0, y: at(0) }];
  let sum = 0;
  counts.slice(0, -1).forEach((count, cell) => {
    if (cell * width >= scale.end) return;
    sum += count;
    corners.push({ x: scale.percent((cell + 1) * width), y: at(sum / Math.max(1, runs)) });
  });
  return [...corners, { x: 100, y: corners.at(-1)?.y ?? at(0) }];
}

function cells({ histogram: { width, counts } }: OutlookCurve['outlook'], scale: TimeScale): string {
  const shown = counts.slice(0, -1).map((count, cell) => ({ count, from: cell * width })).filter(({ from }) => from < scale.end); // prettier-ignore
  const most = Math.max(1, ...shown.map(({ count }) => count));
  return shown
    .filter(({ count }) => count > 0)
    .map(({ count, from }) => {
      const [left, right] = [scale.percent(from), scale.percent(from + width)];
      const deep = Math.max(1, (count / most) * (CELLS - 4));
      return `${pathThrough([{ x: left, y: 2 }, { x: right, y: 2 }, { x: right, y: 2 + deep }, { x: left, y: 2 + deep }])}Z`; // prettier-ignore
    })
    .join('');
}

interface Row {
  readonly scale: TimeScale;
  readonly ink: ChartInk;
  readonly row: number;
}

function targetMark({ label, at: time }: Target, { scale, ink, row }: Row): readonly string[] {
  const words = `${label} ${formatDuration(time)}`;
  const isBeyond = time > scale.end;
  const isRight = isBeyond || scale.percent(time) > 75;
  const x = isBeyond ? '100%' : scale.at(time);
  return [
    isBeyond ? '' : element('line', { x1: x, x2: x, y1: 4, y2: BASE, stroke: ink.accent, 'stroke-width': 1.5 }),
    text(isBeyond ? `${words} ▸` : words, {
      x,
      dx: isRight ? -5 : 5,
      y: 10 + row * 13,
      'text-anchor': isRight ? 'end' : 'start',
      fill: ink.accent,
      'font-weight': 600,
      ...HALO,
      stroke: ink.paper,
      ...SMALL,
    }),
  ];
}

const axis = (scale: TimeScale, ink: ChartInk): readonly string[] =>
  scale.ticks.map(({ time, label }, index) =>
    text(label, {
      x: scale.at(time),
      y: HEIGHT - 6,
      'text-anchor': anchorOf(index, time, scale),
      fill: ink.soft,
      ...SMALL,
    }),
  );

function spoken(name: string, { toMbco: { p50 } }: OutlookCurve['outlook'], targets: readonly Target[]): string {
  const middle =
    p50 === undefined ? 'fewer than half of the runs get there' : `half of the runs are back by ${formatDuration(p50)}`;
  return [`${name}: ${middle}`, ...targets.map(({ label, at: time }) => `${label} ${formatDuration(time)}`)].join(', ');
}
