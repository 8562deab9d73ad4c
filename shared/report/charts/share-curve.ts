import { shareOf } from '../../analysis/simulation/wilson';
import { formatDuration, type Ms } from '../../basics/time';
import { element, text } from '../../drawing/markup';
import type { Quantiles } from '../../model/simulation';
import { anchorOf, gridLines } from './axis';
import { HALO, INK, SMALL, type ChartInk } from './ink';
import { curve, DOTTED, pathThrough, stretched, type Corner } from './stretched';
import type { TimeScale } from './time-scale';

/** Above the plot is room for the names of two targets. */
const TOP = 32;
const BASE = 150;
const CELLS = 42;
const HEIGHT = BASE + CELLS + 22;
/** Of what happens at one value and not between two: percent of the chart's width. */
const THIN = 0.8;

export interface Target {
  readonly label: string;
  readonly at: Ms;
}

/** Runs between two values; at one value, where they are the same. */
export interface RunCell {
  readonly from: Ms;
  readonly to: Ms;
  readonly runs: number;
}

export interface ShareCurve {
  /** What a screen reader says before the targets. */
  readonly spoken: string;
  /** In ascending order, without the runs that never get there. */
  readonly cells: readonly RunCell[];
  /** All of them. */
  readonly runs: number;
  readonly quantiles: Quantiles;
  readonly targets: readonly Target[];
  /** The same of the baseline, dotted beneath. */
  readonly before?: { readonly cells: readonly RunCell[]; readonly runs: number } | undefined;
}

/** Above, the share of runs up to each value with its 95 % interval, against targets; below, the runs by their values. */
export function shareCurve(
  { spoken, cells, runs, quantiles, targets, before }: ShareCurve,
  scale: TimeScale,
  ink: ChartInk = INK,
): string {
  const { p10, p95 } = quantiles;
  const shown = shownOf(cells, scale);
  const [low, middle, high] = cumulative(shown, runs, scale);
  const interval = `${pathThrough([...high, ...low.toReversed()])}Z`;
  return element(
    'svg',
    { width: '100%', height: HEIGHT, role: 'img', 'aria-label': [spoken, ...targets.map(wordsOf)].join(', ') },
    p10 === undefined ? '' : spread(p10, p95 ?? scale.end, scale, ink),
    element('g', { transform: `translate(0 ${TOP})` }, ...gridLines(scale, BASE + CELLS - TOP, ink)),
    ...[0, 50, 100].map((share) => level(share, ink)),
    stretched(
      { y: TOP, height: BASE - TOP },
      before === undefined
        ? ''
        : curve(cumulative(shownOf(before.cells, scale), before.runs, scale)[1], ink.soft, 1.5, DOTTED),
      element('path', { d: interval, fill: ink.text, 'fill-opacity': 0.22 }),
      curve(middle, ink.text),
    ),
    stretched({ y: BASE, height: CELLS }, element('path', { d: bars(shown, scale), fill: ink.plan })),
    ...targets.flatMap((target, index) => targetMark(target, { scale, ink, row: index })),
    ...axis(scale, ink),
  );
}

const shownOf = (cells: readonly RunCell[], { end }: TimeScale): readonly RunCell[] =>
  cells.filter(({ from }) => from <= end);

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

type Line = readonly Corner[];

/** The curve with both ends of its interval. A straight rise within a cell: how the runs lie inside is not known. */
function cumulative(cells: readonly RunCell[], runs: number, scale: TimeScale): readonly [Line, Line, Line] {
  const lines: [Corner[], Corner[], Corner[]] = [[], [], []];
  const mark = (value: Ms, count: number): void => {
    const { low, high } = shareOf(count, runs);
    const x = scale.percent(value);
    [low, count / Math.max(1, runs), high].forEach((share, i) => {
      const corner = { x, y: at(share) };
      const last = lines[i]?.at(-1);
      if (last?.x !== corner.x || last.y !== corner.y) lines[i]?.push(corner);
    });
  };
  let sum = 0;
  mark(0, 0);
  for (const { from, to, runs: count } of cells) {
    mark(from, sum);
    sum += count;
    mark(to, sum);
  }
  mark(scale.end, sum);
  return lines;
}

function bars(cells: readonly RunCell[], scale: TimeScale): string {
  const most = Math.max(1, ...cells.map(({ runs }) => runs));
  return cells
    .filter(({ runs }) => runs > 0)
    .map(({ from, to, runs }) => {
      const left = scale.percent(from);
      const right = Math.max(scale.percent(to), left + THIN);
      const deep = Math.max(1, (runs / most) * (CELLS - 4));
      return `${pathThrough([{ x: left, y: 2 }, { x: right, y: 2 }, { x: right, y: 2 + deep }, { x: left, y: 2 + deep }])}Z`; // prettier-ignore
    })
    .join('');
}

interface Row {
  readonly scale: TimeScale;
  readonly ink: ChartInk;
  readonly row: number;
}

const wordsOf = ({ label, at: value }: Target): string => `${label} ${formatDuration(value)}`;

function targetMark(target: Target, { scale, ink, row }: Row): readonly string[] {
  const words = wordsOf(target);
  const isBeyond = target.at > scale.end;
  const isRight = isBeyond || scale.percent(target.at) > 75;
  const x = isBeyond ? '100%' : scale.at(target.at);
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
