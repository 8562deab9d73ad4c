import type { Box } from '../model/plan';
import type { State } from '../model/state';
import type { Size } from './sizes';

export interface Sized {
  readonly state: State;
  readonly size: Size;
}
/** One place in a row: a state, or ends stacked. */
export interface Slot {
  readonly row: number;
  readonly column: number;
}
export interface Rows {
  readonly columns: readonly (readonly Column[])[];
  readonly slots: ReadonlyMap<string, Slot>;
}
export interface Column {
  readonly members: readonly Sized[];
  readonly size: Size;
}

const RATIO = 1.5;
const STACK = 24;

/** Breaks a sequence into rows as text is broken into lines, so that the whole comes out about half as wide again as it is high. */
export function rowsOf(children: readonly Sized[]): Rows {
  const columns = children.reduce(addColumn, [] as Column[]);
  const area = columns.reduce((sum, { size }) => sum + (size.width + 100) * (size.height + 60), 0);
  const width = Math.max(Math.sqrt(area * RATIO), ...columns.map(({ size }) => size.width));
  const rows: Column[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const column of columns) {
    if (used + column.size.width > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(column);
    used += column.size.width + 100;
  }
  const slots = new Map(
    rows.flatMap((row, r) =>
      row.flatMap(({ members }, c) => members.map(({ state }) => [state.id, { row: r, column: c }] as const)),
    ),
  );
  return { columns: rows, slots };
}

/** Ends that follow each other share a column. */
function addColumn(columns: Column[], child: Sized): Column[] {
  const last = columns.at(-1);
  const stacks = child.state.kind === 'end' && last?.members[0]?.state.kind === 'end';
  if (last === undefined || !stacks) return [...columns, { members: [child], size: child.size }];
  const size = {
    width: Math.max(last.size.width, child.size.width),
    height: last.size.height + STACK + child.size.height,
  };
  return [...columns.slice(0, -1), { members: [...last.members, child], size }];
}

/** Where the states lie, once it is known how much room the lines between them need. */
export function placeRows(
  rows: Rows,
  room: { right: (slot: Slot) => number; below: (row: number) => number; left: number },
): Record<string, Box> {
  const boxes: Record<string, Box> = {};
  let y = 0;
  rows.columns.forEach((row, r) => {
    const height = Math.max(...row.map(({ size }) => size.height));
    let x = room.left;
    row.forEach(({ members, size }, c) => {
      let top = y + Math.round((height - size.height) / 2);
      for (const member of members) {
        boxes[member.state.id] = { x, y: top, ...member.size };
        top += member.size.height + STACK;
      }
      x += size.width + room.right({ row: r, column: c });
    });
    y += height + room.below(r);
  });
  return boxes;
}
