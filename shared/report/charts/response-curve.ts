import { element, text } from '../../drawing/markup';
import { INK, SMALL, type ChartInk } from './ink';
import { curve, stretched } from './stretched';

const TOP = 12;
const BASE = 132;
const HEIGHT = BASE + 22;
/** Percent of the width left free at both sides for the first and the last label. */
const SIDE = 6;

/** One value of the figure and what came of it: the middle, and how far it may be off or spreads. */
export interface ResponsePoint {
  readonly value: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export interface Level {
  readonly at: number;
  readonly label: string;
  /** What is wanted: drawn apart. */
  readonly isTarget?: boolean;
}

export interface Response {
  readonly label: string;
  readonly points: readonly ResponsePoint[];
  readonly min: number;
  readonly max: number;
  /** The value in force. */
  readonly now: number;
  /** The upper end of the upright axis; the lower is 0. */
  readonly top: number;
  readonly levels: readonly Level[];
  readonly format: (value: number) => string;
}

/** What one figure does as it changes: each point with its spread, the value in force marked. */
export function responseCurve(
  { label, points, min, max, now, top, levels, format }: Response,
  ink: ChartInk = INK,
): string {
  const x = (value: number): number => SIDE + ((value - min) / Math.max(max - min, 1e-9)) * (100 - 2 * SIDE);
  const y = (level: number): number => (1 - Math.min(level, top) / Math.max(top, 1e-9)) * (BASE - TOP);
  const corners = points.map(({ value, middle }) => ({ x: x(value), y: y(middle) }));
  return element(
    'svg',
    { width: '100%', height: HEIGHT, role: 'img', 'aria-label': label },
    ...levels.filter(({ at }) => at <= top).map((level) => levelLine(level, TOP + y(level.at), ink)),
    stretched({ y: TOP, height: BASE - TOP }, curve(corners, ink.plan, 1.5)),
    ...points.flatMap(({ value, low, middle, high }) => {
      const at = `${x(value)}%`;
      const isNow = value === now;
      return [
        element('line', { x1: at, x2: at, y1: TOP + y(high), y2: TOP + y(low), stroke: ink.plan, 'stroke-width': 1.5 }),
        element('circle', { cx: at, cy: TOP + y(middle), r: isNow ? 5 : 3.5, fill: isNow ? ink.accent : ink.text }),
        text(format(value), {
          x: at,
          y: HEIGHT - 6,
          'text-anchor': 'middle',
          fill: isNow ? ink.text : ink.soft,
          'font-weight': isNow ? 650 : 400,
          ...SMALL,
        }),
      ];
    }),
  );
}

const levelLine = ({ label, isTarget = false }: Level, y: number, { line, soft, accent }: ChartInk): string =>
  element('line', {
    x1: 0,
    x2: '100%',
    y1: y,
    y2: y,
    stroke: isTarget ? accent : line,
    'stroke-dasharray': isTarget ? '5 3' : undefined,
  }) + text(label, { x: 2, y: y - 3, fill: isTarget ? accent : soft, ...SMALL });
