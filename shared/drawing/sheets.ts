// A drawing cut into what can be printed with letters that can be read.
import type { Box, Plan } from '../model/plan';
import { sceneOf, type PlacedState, type Scene } from './scene';
import { isContainer } from './sizes';

/** A part of a drawing: what of it is shown, and how large its smallest letters have to be drawn, in its own pixels. */
export interface Sheet {
  readonly box: Box;
  readonly letters: number;
  /** On a page turned on its side; else between the lines of a page. */
  readonly isWide: boolean;
  /** The names of the outermost states it shows. */
  readonly holds: readonly string[];
  /** What is in it that is no container. */
  readonly states: readonly string[];
}

/** Points. A4 and US Letter both have as much room. */
const UPRIGHT = { width: 510, height: 330 };
const WIDE = { width: 705, height: 455 };
/** The smallest letters, in points. */
const SMALLEST = 7;
/** In pixels of the drawing: two lines of a name and a line for how it went fit into a state's box. */
export const LARGEST_LETTERS = 18.5;
const MARGIN = 12;
/** A small part is not blown up. */
const LEAST_WIDTH = 680;

/** The whole on one page where its letters can be read there; else by the rows of its outermost states, and those where there is nothing but lines to cut through. */
export function sheetsOf(plan: Plan): readonly Sheet[] {
  const scene = sceneOf(plan);
  const whole = sheet(around(scene.bounds), scene);
  if (whole.letters <= LARGEST_LETTERS) return [whole];
  return bands(scene)
    .reduce(gathered, [])
    .flatMap((box) => split(box, scene))
    .map((box) => sheet(box, scene));
}

function sheet(box: Box, { states }: Scene): Sheet {
  const shown = { ...box, ...(box.width < LEAST_WIDTH && { width: LEAST_WIDTH }) };
  const upright = lettersFor(shown, UPRIGHT);
  const isWide = upright > LARGEST_LETTERS;
  const inside = states.filter(({ box: own }) => overlaps(own, box));
  return {
    box: shown,
    isWide,
    letters: isWide ? lettersFor(shown, WIDE) : upright,
    holds: inside.filter(({ depth }) => depth === 0).map(({ state }) => state.name),
    states: inside.filter(({ state }) => !isContainer(state.kind)).map(({ state }) => state.id),
  };
}

const lettersFor = ({ width, height }: Box, room: { width: number; height: number }): number =>
  Math.max(11, SMALLEST / Math.min(room.width / width, room.height / height));

/** Rows stand together as long as they can be read, so that no page holds one alone for which there was room. */
function gathered(parts: readonly Box[], row: Box): readonly Box[] {
  const last = parts.at(-1);
  if (last === undefined) return [row];
  const x = Math.min(last.x, row.x);
  const right = Math.max(last.x + last.width, row.x + row.width);
  const both = { x, y: last.y, width: right - x, height: row.y + row.height - last.y };
  const isBetter = isLegible(both, UPRIGHT) || (isLegible(both, WIDE) && !(isLegible(last, UPRIGHT) && isLegible(row, UPRIGHT))); // prettier-ignore
  return isBetter ? [...parts.slice(0, -1), both] : [...parts, row];
}

const isLegible = (box: Box, room: { width: number; height: number }): boolean =>
  lettersFor(box, room) <= LARGEST_LETTERS;

/** The outermost states in rows, as a reader takes them; what runs between two rows belongs half to each. */
function bands({ states, bounds }: Scene): readonly Box[] {
  const rows: { top: number; bottom: number; left: number; right: number }[] = [];
  const outermost = states.filter(({ depth }) => depth === 0).toSorted((a, b) => a.box.y - b.box.y);
  for (const { box } of outermost) {
    const last = rows.at(-1);
    const own = { top: box.y, bottom: box.y + box.height, left: box.x, right: box.x + box.width };
    if (last === undefined || own.top >= last.bottom) rows.push(own);
    else
      rows[rows.length - 1] = {
        top: last.top,
        bottom: Math.max(last.bottom, own.bottom),
        left: Math.min(last.left, own.left),
        right: Math.max(last.right, own.right),
      };
  }
  const end = bounds.y + bounds.height;
  return rows.map(({ top, bottom, left, right }, index) => {
    const above = rows[index - 1]?.bottom ?? Math.min(bounds.y, top) - 2 * MARGIN;
    const below = rows[index + 1]?.top ?? Math.max(end, bottom) + 2 * MARGIN;
    const from = Math.max((above + top) / 2, top - 4 * MARGIN);
    const to = Math.min((bottom + below) / 2, bottom + 4 * MARGIN);
    return { x: left - 2 * MARGIN, y: from, width: right - left + 4 * MARGIN, height: to - from };
  });
}

/** In two and again, where it is too large for a page and there is a way between its states. */
function split(box: Box, scene: Scene): readonly Box[] {
  if (isLegible(box, WIDE)) return inHalves(box, scene) ?? [box];
  const leaves = scene.states.filter(({ state, box: own }) => !isContainer(state.kind) && overlaps(own, box));
  const first = box.width / WIDE.width >= box.height / WIDE.height ? 'x' : 'y';
  const cut = cutBetween(leaves, box, first) ?? cutBetween(leaves, box, first === 'x' ? 'y' : 'x');
  return cut === undefined ? [box] : cut.flatMap((half) => split(half, scene));
}

/** Of the height of a page turned on its side: less than that leaves most of it empty. */
const LOW = 0.4;

/** A low row that is too long for the lines of a page stands there in two parts, and not alone on a page. */
function inHalves(box: Box, scene: Scene): readonly Box[] | undefined {
  const height = (box.height * WIDE.width) / Math.max(box.width, LEAST_WIDTH);
  if (isLegible(box, UPRIGHT) || height > WIDE.height * LOW) return undefined;
  const leaves = scene.states.filter(({ state, box: own }) => !isContainer(state.kind) && overlaps(own, box));
  const halves = cutBetween(leaves, box, 'x');
  return halves?.every((half) => isLegible(half, UPRIGHT)) === true ? halves : undefined;
}

function cutBetween(leaves: readonly PlacedState[], box: Box, axis: 'x' | 'y'): readonly [Box, Box] | undefined {
  const length = axis === 'x' ? 'width' : 'height';
  const spans = leaves
    .map(({ box: own }) => ({ from: own[axis], to: own[axis] + own[length] }))
    .toSorted((a, b) => a.from - b.from);
  const middle = box[axis] + box[length] / 2;
  const gaps: number[] = [];
  let reach = Infinity;
  for (const { from, to } of spans) {
    if (from > reach) gaps.push((from + reach) / 2);
    reach = reach === Infinity ? to : Math.max(reach, to);
  }
  const [at] = gaps.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  if (at === undefined) return undefined;
  const before = at - box[axis];
  return [{ ...box, [length]: before }, { ...box, [axis]: at, [length]: box[length] - before }]; // prettier-ignore
}

const around = ({ x, y, width, height }: Box): Box => ({
  x: x - MARGIN,
  y: y - MARGIN,
  width: width + 2 * MARGIN,
  height: height + 2 * MARGIN,
});

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
