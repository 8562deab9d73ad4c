import { power } from './numeric';

const CELLS = 2_048;
const tables = new Map<number, Float64Array>();

/**
 * Quantile of Beta(a, 6 − a), the shape of PERT, for a in [1, 5] and u in (0, 1). A monotone table of the distribution
 * function (Simpson's rule, 2,048 cells) read with linear interpolation: off by less than 2e-5 of the range, and in the outermost
 * 1e-4 of u, where one cell holds it, by less than 5e-4.
 */
export function betaQuantile(a: number, u: number): number {
  const table = tables.get(a) ?? remember(a);
  let low = 0;
  let high = CELLS;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((table[middle] ?? 1) <= u) low = middle;
    else high = middle;
  }
  const from = table[low] ?? 0;
  const to = table[high] ?? 1;
  return (low + (to > from ? (u - from) / (to - from) : 0)) / CELLS;
}

function remember(a: number): Float64Array {
  const density = (x: number): number => power(x, a - 1) * power(1 - x, 5 - a);
  const table = new Float64Array(CELLS + 1);
  for (let i = 1; i <= CELLS; i += 1) {
    const [left, right] = [(i - 1) / CELLS, i / CELLS];
    const area = (density(left) + 4 * density((left + right) / 2) + density(right)) / (6 * CELLS);
    table[i] = (table[i - 1] ?? 0) + area;
  }
  const total = table[CELLS] ?? 1;
  for (let i = 0; i <= CELLS; i += 1) table[i] = (table[i] ?? 0) / total;
  tables.set(a, table);
  return table;
}
