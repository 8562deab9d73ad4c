import type { Box, Layout, Point } from '../model/plan';
import type { State, Transition } from '../model/state';
import { labelSize } from './edge-label';
import { entryPoint, portPlace, portPoint } from './ports';
import { placeRows, type Rows, type Slot } from './rows';

const LANE = 12;
const BESIDE = 24;

/** A transition between states in rows, with what is written on it. */
export interface Wire {
  readonly transition: Transition;
  readonly from: State;
  readonly label: string;
}

/**
 * Lines between rows keep to the streets: one to the right of each column, one under each row, one at the far left.
 * Every line has a lane of its own there, except that lines to the same state share the last part of their way.
 */
export function routeRows(rows: Rows, wires: readonly Wire[]): Layout {
  const streets = streetsOf();
  for (const wire of wires) planned(rows, wire, streets); // first to see how many lanes each street needs
  const room = {
    left: streets.lanes('left') > 0 ? streets.width('left') + BESIDE : 0,
    right: (slot: Slot) => labelRoom(rows, wires, slot) + streets.width(rightOf(slot)) + BESIDE,
    below: (row: number) => BESIDE + streets.width(below(row)) + BESIDE,
  };
  const boxes = placeRows(rows, room);
  const lanes: Lanes = {
    upright: ({ at, lane }) =>
      (at === undefined ? 0 : rightEdge(rows, boxes, at) + labelRoom(rows, wires, at)) + lane * LANE,
    level: ({ row = 0, lane }) => lowerEdge(rows, boxes, row) + BESIDE + lane * LANE,
  };
  const transitions = Object.fromEntries(
    wires.map((wire) => [wire.transition.id, route(wire, planned(rows, wire, streets), boxes, lanes)] as const),
  );
  return { states: boxes, transitions };
}

type Route = Layout['transitions'][string];
type Street = string;
const rightOf = ({ row, column }: Slot): Street => `right ${row} ${column}`;
const below = (row: number): Street => `below ${row}`;

interface Streets {
  /** The lane of a line in a street: taken once, then kept. */
  lane(street: Street, key: string): number;
  lanes(street: Street): number;
  width(street: Street): number;
}

function streetsOf(): Streets {
  const taken = new Map<Street, string[]>();
  const lanes = (street: Street): number => taken.get(street)?.length ?? 0;
  return {
    lane(street, key) {
      const keys = taken.get(street) ?? [];
      if (!keys.includes(key)) keys.push(key);
      taken.set(street, keys);
      return keys.indexOf(key);
    },
    lanes,
    width: (street) => Math.max(0, lanes(street) - 1) * LANE,
  };
}

/** One turn of a line: into which street it goes, and on which lane. */
interface Turn {
  readonly street: Street;
  readonly upright: boolean;
  readonly lane: number;
  readonly at?: Slot;
  readonly row?: number;
}

function planned(rows: Rows, { transition, from }: Wire, streets: Streets): readonly Turn[] {
  const a = rows.slots.get(transition.from) ?? { row: 0, column: 0 };
  const b = rows.slots.get(transition.to) ?? { row: 0, column: 0 };
  const out = (): Turn => ({ street: rightOf(a), upright: true, lane: streets.lane(rightOf(a), transition.id), at: a });
  const across = (row: number): Turn => ({
    street: below(row),
    upright: false,
    lane: streets.lane(below(row), transition.to),
    row,
  });
  const left = (): Turn => ({ street: 'left', upright: true, lane: streets.lane('left', transition.to) });
  const approach = (): Turn => {
    if (b.column === 0) return left();
    const at = { row: b.row, column: b.column - 1 };
    return { street: rightOf(at), upright: true, lane: streets.lane(rightOf(at), transition.to), at };
  };
  const down = portPlace(from, transition.port).side === 'bottom';
  if (!down && a.row === b.row && b.column === a.column + 1) return [out()];
  const start = down ? [] : [out()];
  const first = b.row < a.row ? a.row - 1 : a.row;
  const street = down ? a.row : first;
  const last = b.row > a.row ? b.row - 1 : b.row < a.row ? b.row : a.row;
  const middle = street === last ? [across(street)] : [across(street), left(), across(last)];
  return b.column === 0 ? [...start, across(street), left()] : [...start, ...middle, approach()];
}

interface Lanes {
  /** The x of a lane in a street that runs up and down; the y of one in a street under a row. */
  readonly upright: (turn: Turn) => number;
  readonly level: (turn: Turn) => number;
}

function route(
  { transition, from, label }: Wire,
  turns: readonly Turn[],
  boxes: Record<string, Box>,
  lanes: Lanes,
): Route {
  const source = boxes[transition.from];
  const target = boxes[transition.to];
  if (source === undefined || target === undefined) return { bends: [] };
  const start = portPoint(from, transition.port, source);
  const bends: Point[] = [];
  let here = start;
  for (const turn of turns) {
    here = turn.upright ? { x: lanes.upright(turn), y: here.y } : { x: here.x, y: lanes.level(turn) };
    bends.push(here);
  }
  bends.push({ x: here.x, y: entryPoint(target).y });
  if (label === '') return { bends };
  const { height } = labelSize(label);
  const down = portPlace(from, transition.port).side === 'bottom';
  return { bends, label: down ? { x: start.x + 6, y: start.y + 3 } : { x: start.x + 4, y: start.y - height - 2 } };
}

function rightEdge(rows: Rows, boxes: Record<string, Box>, { row, column }: Slot): number {
  const { members = [], size } = rows.columns[row]?.[column] ?? {};
  return (boxes[members[0]?.state.id ?? '']?.x ?? 0) + (size?.width ?? 0);
}

function lowerEdge(rows: Rows, boxes: Record<string, Box>, row: number): number {
  const members = (rows.columns[row] ?? []).flatMap((column) => column.members);
  return Math.max(...members.map(({ state, size }) => (boxes[state.id]?.y ?? 0) + size.height));
}

/** Lanes begin where the words on a line out of this column have ended. */
function labelRoom(rows: Rows, wires: readonly Wire[], slot: Slot): number {
  const here = wires.filter(({ transition, from }) => {
    const a = rows.slots.get(transition.from);
    return a?.row === slot.row && a.column === slot.column && portPlace(from, transition.port).side === 'right';
  });
  return Math.max(BESIDE, ...here.map(({ label }) => (label === '' ? 0 : labelSize(label).width + 12)));
}
