import type { Point } from '../model/plan';
import type { ClippedTransition } from './clip';
import { edgeLabel, LABEL_FONT, labelSize } from './edge-label';
import { element, short, text } from './markup';
import { isTrouble } from './ports';
import type { PlacedTransition } from './scene';
import { LEADING } from './svg-large';
import { surfaceAt, type Brush } from './svg-style';
import { textWidth, wrapText } from './text-width';

const CORNER = 8;
const ARROW = 7;

/** A transition as a line with rounded corners and an arrow: dashed for trouble, strong when it was taken. */
export function edgeLine(placed: PlacedTransition & Partial<ClippedTransition>, brush: Brush): string {
  const { palette, run, unit, detail } = brush;
  const taken = run?.taken.has(placed.transition.id) === true;
  const small = detail === 'tile';
  // a pixel stays a pixel, however small the picture
  const pixel = small ? unit : 1;
  const stroke = taken ? palette.text : run === undefined ? palette.strong : palette.line;
  const dash = isTrouble(placed.transition.port) ? `${short(4 * pixel)} ${short(3 * pixel)}` : undefined;
  const { points, stretches = [points] } = placed;
  const hasEnd = isSame(stretches.at(-1)?.at(-1), points.at(-1));
  const line = { d: stretches.map(rounded).join(''), fill: 'none', stroke, 'stroke-width': (taken ? 2 : 1.25) * pixel };
  return element(
    'g',
    { opacity: small && !taken ? (dash === undefined ? 0.6 : 0.3) : undefined },
    element('path', { ...line, 'stroke-dasharray': dash }),
    hasEnd ? element('path', { d: arrow(points, small ? 4 * pixel : ARROW), fill: stroke }) : '',
  );
}

/** Drawn after all lines, on a patch of the surface below, so that no line runs through words. */
export function edgeWords(placed: PlacedTransition, brush: Brush): string {
  const label = edgeLabel(placed.transition, placed.from.state, brush.workflow);
  if (label === '') return '';
  if (brush.letters !== undefined) return largeWords(label, placed, brush, brush.letters);
  const size = labelSize(label);
  const at = placed.label ?? besideMiddle(placed.points, size.width);
  return (
    element('rect', { ...at, ...size, rx: 3, fill: surfaceAt(brush, placed.from.depth), 'fill-opacity': 0.9 }) +
    text(label, { x: at.x + 4, y: at.y + 12, 'font-size': LABEL_FONT.size, fill: brush.palette.soft })
  );
}

/** In two lines where it was to stand in one, its foot where it would be. */
function largeWords(label: string, placed: PlacedTransition, brush: Brush, size: number): string {
  const small = labelSize(label);
  const at = placed.label ?? besideMiddle(placed.points, small.width);
  const lines = wrapText(label, Math.max(small.width, 6 * size), 2, { size });
  const height = lines.length * size * LEADING + 2;
  const width = Math.max(...lines.map((line) => textWidth(line, { size }))) + 8;
  const top = at.y + small.height - height;
  return [
    element('rect', { x: at.x, y: top, width, height, rx: 3, fill: surfaceAt(brush, placed.from.depth), 'fill-opacity': 0.9 }), // prettier-ignore
    ...lines.map((line, n) =>
      text(line, { x: at.x + 4, y: top + size * (0.9 + n * LEADING), 'font-size': size, fill: brush.palette.soft }),
    ),
  ].join('');
}

const isSame = (a: Point | undefined, b: Point | undefined): boolean => a?.x === b?.x && a?.y === b?.y;

function besideMiddle(points: readonly Point[], width: number): Point {
  const leg = Math.max(0, Math.floor(points.length / 2) - 1);
  const [a, b] = [points[leg] ?? { x: 0, y: 0 }, points[leg + 1] ?? { x: 0, y: 0 }];
  return { x: (a.x + b.x - width) / 2, y: (a.y + b.y) / 2 - 18 };
}

function rounded(points: readonly Point[]): string {
  const [start, ...rest] = points;
  if (start === undefined) return '';
  return rest.reduce(
    (path, corner, i) => {
      const after = rest[i + 1];
      if (after === undefined) return `${path}L${at(corner)}`;
      const before = points[i] ?? start;
      const r = Math.min(CORNER, distance(before, corner) / 2, distance(corner, after) / 2);
      return `${path}L${at(towards(corner, before, r))}Q${at(corner)} ${at(towards(corner, after, r))}`;
    },
    `M${at(start)}`,
  );
}

function arrow(points: readonly Point[], length: number): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return '';
  const base = towards(tip, before, length);
  const side = { x: ((tip.y - base.y) / length) * (length / 2), y: ((tip.x - base.x) / length) * (length / 2) };
  return `M${at(tip)}L${at({ x: base.x + side.x, y: base.y - side.y })}L${at({ x: base.x - side.x, y: base.y + side.y })}Z`;
}

const at = ({ x, y }: Point): string => `${short(x)} ${short(y)}`;
const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

function towards(from: Point, to: Point, by: number): Point {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * by) / whole, y: from.y + ((to.y - from.y) * by) / whole };
}
