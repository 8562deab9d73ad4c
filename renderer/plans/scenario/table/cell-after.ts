/** Where to go from a cell that was edited; `nowhere` when the focus went elsewhere by itself. */
export type Leave = 'here' | 'down' | 'left' | 'right' | 'nowhere';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

const PAGE = 10;

/** The cell a key leads to; undefined for keys that lead nowhere. */
export function cellAfter(key: string, from: Cell, size: Cell): Cell | undefined {
  const to = { ...from, ...STEPS[key]?.(from, size) };
  if (STEPS[key] === undefined) return undefined;
  return {
    row: Math.min(Math.max(0, to.row), Math.max(0, size.row - 1)),
    column: Math.min(Math.max(0, to.column), size.column - 1),
  };
}

const STEPS: Readonly<Record<string, (from: Cell, size: Cell) => Partial<Cell>>> = {
  ArrowUp: ({ row }) => ({ row: row - 1 }),
  ArrowDown: ({ row }) => ({ row: row + 1 }),
  ArrowLeft: ({ column }) => ({ column: column - 1 }),
  ArrowRight: ({ column }) => ({ column: column + 1 }),
  PageUp: ({ row }) => ({ row: row - PAGE }),
  PageDown: ({ row }) => ({ row: row + PAGE }),
  Home: () => ({ column: 0 }),
  End: (_, size) => ({ column: size.column - 1 }),
  'ctrl+Home': () => ({ row: 0, column: 0 }),
  'ctrl+End': (_, size) => ({ row: size.row - 1, column: size.column - 1 }),
};
