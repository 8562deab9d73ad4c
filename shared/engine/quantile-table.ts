import { bytes, QUANTILE_ROOM, QUANTILES } from './memory';

/** Equal cells of the unit interval. */
export const CELLS = 1_024;
/** Cells at each end in which the quantile bends too much to be read from a table. */
export const TAIL = 16;
/** Keeps the difference of two cells a number. */
const LARGEST = 1e300;

/** Tables that the kernel reads lie side by side in one array; those for which there is no room have one of their own. */
export const quantiles = new Float64Array(bytes, QUANTILES, QUANTILE_ROOM);
let taken = 0;

/**
 * A quantile function as a table read with linear interpolation, and the function itself in its tails: monotone where it
 * is, and off by less than 1e-4 of a bounded range or 5e-4 of the value itself (a lognormal's σ up to 1; wider ones are
 * not read from a table). See test/shared/engine/quantile-table.test.ts.
 */
export interface QuantileTable {
  readonly values: Float64Array;
  /** Where it begins in `quantiles`, or −1. */
  readonly place: number;
  readonly exact: (u: number) => number;
}

export const quantileTable = (exact: (u: number) => number): QuantileTable => {
  const place = taken + CELLS + 1 > QUANTILE_ROOM ? -1 : taken;
  const values = place < 0 ? new Float64Array(CELLS + 1) : quantiles.subarray(place, place + CELLS + 1);
  if (place >= 0) taken += CELLS + 1;
  for (let i = TAIL; i <= CELLS - TAIL; i += 1) values[i] = Math.min(LARGEST, exact(i / CELLS));
  return { values, place, exact };
};

export const readQuantile = ({ values, exact }: QuantileTable, u: number): number => {
  const place = u * CELLS;
  const cell = Math.floor(place);
  if (cell < TAIL || cell >= CELLS - TAIL) return exact(u);
  const from = values[cell]!;
  return from + (place - cell) * (values[cell + 1]! - from);
};
