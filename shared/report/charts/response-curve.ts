import { element, text } from '../../drawing/markup';
import type { Share } from '../../model/simulation';
import { INK, SMALL, type ChartInk } from './ink';
import { curve, stretched } from './stretched';

const TOP = 12;
const BASE = 132;
const HEIGHT = BASE + 22;
/** Percent of the width left free at both sides for the first and the last label. */
const SIDE = 6;

export interface ResponsePoint {
  readonly value: number;
  readonly share: Share;
}

export interface Response {
  readonly label: string;
  readonly points: readonly ResponsePoint[];
  readonly min: number;
  readonly max: number;
  /** The value in force. */
  readonly now: number;
  readonly format: (value: number) => string;
}

/** How often a target is met as one figure changes: each point with its 95 % interval, the value in force marked. */
export function responseCurve({ label, points, min, max, now, format }: Response, ink: ChartInk = INK): string {
  const x = (value: number): number => SIDE + ((value - min) / Math.max(max - min, 1e-9)) * (100 - 2 * SIDE);
  const y = (share: number): number => (1 - share) * (BASE - TOP);
  const corners = points.map(({ value, share }) => ({ x: x(value), y: y(share.count / Math.max(1, share.of)) }));
  return element(
    'svg',
    { width: '100%', height: HEIGHT, role: 'img', 'aria-label': `${label}: ${spoken(points, format)}` },
    ...[0, 50, 90, 100].map((percent) => level(percent, TOP + y(percent / 100), ink)),
    stretched({ y: TOP, height: BASE - TOP }, curve(corners, ink.plan, 1.5)),
    ...points.flatMap((point) =>
      whisker(point, `${x(point.value)}%`, (share) => TOP + y(share), point.value === now, ink),
    ),
    ...points.map(({ value }) =>
      text(format(value), {
        x: `${x(value)}%`,
        y: HEIGHT - 6,
        'text-anchor': 'middle',
        fill: value === now ? ink.text : ink.soft,
        'font-weight': value === now ? 650 : 400,
        ...SMALL,
      }),
    ),
  );
}

/** Nine of ten is what plans are held to. */
const level = (percent: number, y: number, { line, soft, accent }: ChartInk): string =>
  element('line', {
    x1: 0,
    x2: '100%',
    y1: y,
    y2: y,
    stroke: percent === 90 ? accent : line,
    'stroke-dasharray': percent === 90 ? '5 3' : undefined,
  }) +
  (percent === 100 ? '' : text(`${percent} %`, { x: 2, y: y - 3, fill: percent === 90 ? accent : soft, ...SMALL }));

// oxlint-disable-next-line max-params -- one mark, drawn from one point
function whisker(
  { share }: ResponsePoint,
  x: string,
  y: (share: number) => number,
  isNow: boolean,
  ink: ChartInk,
): readonly string[] {
  return [
    element('line', { x1: x, x2: x, y1: y(share.high), y2: y(share.low), stroke: ink.plan, 'stroke-width': 1.5 }),
    element('circle', {
      cx: x,
      cy: y(share.count / Math.max(1, share.of)),
      r: isNow ? 5 : 3.5,
      fill: isNow ? ink.accent : ink.text,
    }),
  ];
}

const spoken = (points: readonly ResponsePoint[], format: (value: number) => string): string =>
  points
    .map(({ value, share }) => `${format(value)}: ${Math.round((share.count / Math.max(1, share.of)) * 100)} %`)
    .join(', ');
