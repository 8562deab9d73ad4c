import type { PathPart } from './shape';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Path data of SVG as absolute lines and cubic curves. */
export function readPath(data: string): readonly PathPart[] {
  const parts: PathPart[] = [];
  let at: Point = { x: 0, y: 0 };
  let start = at;
  let control: Point | undefined;
  const line = (to: Point): void => {
    parts.push({ op: 'line', ...to });
    at = to;
  };
  const curve = (one: Point, two: Point, to: Point): void => {
    parts.push({ op: 'curve', x1: one.x, y1: one.y, x2: two.x, y2: two.y, ...to });
    at = to;
  };
  for (const { letter, numbers } of commandsOf(data)) {
    const isRelative = letter === letter.toLowerCase();
    const point = (index: number): Point => ({
      x: (numbers[index] ?? 0) + (isRelative ? at.x : 0),
      y: (numbers[index + 1] ?? 0) + (isRelative ? at.y : 0),
    });
    let next: Point | undefined;
    switch (letter.toUpperCase()) {
      case 'M':
        start = at = point(0);
        parts.push({ op: 'move', ...at });
        break;
      case 'L':
        line(point(0));
        break;
      case 'H':
        line({ x: (numbers[0] ?? 0) + (isRelative ? at.x : 0), y: at.y });
        break;
      case 'V':
        line({ x: at.x, y: (numbers[0] ?? 0) + (isRelative ? at.y : 0) });
        break;
      case 'C':
        next = point(2);
        curve(point(0), next, point(4));
        break;
      case 'S':
        next = point(0);
        curve(mirrored(control, at), next, point(2));
        break;
      case 'Q': {
        const bend = point(0);
        curve(towards(at, bend, 2 / 3), towards(point(2), bend, 2 / 3), point(2));
        break;
      }
      case 'A':
        for (const part of arc(at, numbers, point(5))) curve(part[0], part[1], part[2]);
        break;
      case 'Z':
        parts.push({ op: 'close' });
        at = start;
        break;
    }
    control = next;
  }
  return parts;
}

/** How many numbers each command takes. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, A: 7, Z: 0 };
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
/** The two flags of an arc may stand without a space after them: `a5 5 0 0110-3`. */
const ARC = /\s*,?([-+]?[\d.]+)[\s,]*([-+]?[\d.]+)[\s,]*([-+]?[\d.]+)[\s,]*([01])[\s,]*([01])[\s,]*([-+]?(?:\d+\.?\d*|\.\d+))[\s,]*([-+]?(?:\d+\.?\d*|\.\d+))/g; // prettier-ignore

function* commandsOf(data: string): Generator<{ letter: string; numbers: readonly number[] }> {
  for (const [, letter = '', rest = ''] of data.matchAll(/([MLHVCSQAZ])([^MLHVCSQAZ]*)/gi)) {
    const takes = TAKES[letter.toUpperCase()] ?? 0;
    if (takes === 0) yield { letter, numbers: [] };
    else {
      const numbers = (
        letter.toUpperCase() === 'A'
          ? Array.from(rest.matchAll(ARC), (found) => found.slice(1)).flat()
          : (rest.match(NUMBER) ?? [])
      ).map(Number);
      for (let index = 0; index + takes <= numbers.length; index += takes)
        // further pairs after a move are lines
        yield {
          letter: index > 0 && letter === 'M' ? 'L' : index > 0 && letter === 'm' ? 'l' : letter,
          numbers: numbers.slice(index, index + takes),
        };
    }
  }
}

const mirrored = (control: Point | undefined, at: Point): Point =>
  control === undefined ? at : { x: 2 * at.x - control.x, y: 2 * at.y - control.y };

const towards = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

/** An elliptical arc as cubic curves of at most a quarter turn: SVG 1.1, appendix F.6.5. */
function arc(from: Point, numbers: readonly number[], to: Point): [Point, Point, Point][] {
  const [radiusX = 0, radiusY = 0, , large = 0, sweep = 0] = numbers;
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 };
  if ((half.x === 0 && half.y === 0) || radiusX === 0 || radiusY === 0) return [[from, to, to]];
  const stretch = Math.max(1, Math.hypot(half.x / radiusX, half.y / radiusY));
  const [rx, ry] = [Math.abs(radiusX) * stretch, Math.abs(radiusY) * stretch];
  const away = (half.x / rx) ** 2 + (half.y / ry) ** 2;
  const factor = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, 1 - away) / away);
  const middle = {
    x: factor * ((rx * half.y) / ry) + (from.x + to.x) / 2,
    y: factor * -((ry * half.x) / rx) + (from.y + to.y) / 2,
  };
  const angle = (p: Point): number => Math.atan2((p.y - middle.y) / ry, (p.x - middle.x) / rx);
  const first = angle(from);
  let turn = angle(to) - first;
  if (sweep === 1 && turn < 0) turn += 2 * Math.PI;
  if (sweep === 0 && turn > 0) turn -= 2 * Math.PI;
  const count = Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9) || 1;
  const step = turn / count;
  const pull = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: count }, (_, index) => {
    const [a, b] = [first + index * step, first + (index + 1) * step];
    const on = (t: number, along: number): Point => ({
      x: middle.x + rx * (Math.cos(t) - along * Math.sin(t)),
      y: middle.y + ry * (Math.sin(t) + along * Math.cos(t)),
    });
    return [on(a, pull), on(b, -pull), index === count - 1 ? to : on(b, 0)];
  });
}
