/** Equal cells of the unit interval. */
const CELLS = 1_024;
/** Cells at each end in which the quantile bends too much to be read from a table. */
const TAIL = 16;
/** Keeps the difference of two cells a number. */
const LARGEST = 1e300;

/**
 * A quantile function as a table read with linear interpolation, and the function itself in its tails: monotone where it
 * is, and off by less than 1e-4 of a bounded range or 5e-4 of the value itself (a lognormal's σ up to 1; wider ones are
 * not read from a table). See test/shared/engine/quantile-table.test.ts.
 */
export interface QuantileTable {
  readonly values: Float64Array;
  readonly exact: (u: number) => number;
}

export function quantileTable(exact: (u: number) => number): QuantileTable {
  const values = new Float64Array(CELLS + 1);
  for (let i = TAIL; i <= CELLS - TAIL; i += 1) values[i] = Math.min(LARGEST, exact(i / CELLS));
  return { values, exact };
}

export function readQuantile({ values, exact }: QuantileTable, u: number): number {
  const place = u * CELLS;
  const cell = Math.floor(place);
  if (cell < TAIL || cell >= CELLS - TAIL) return exact(u);
  const from = values[cell]!;
  return from + (place - cell) * (values[cell + 1]! - from);
}
