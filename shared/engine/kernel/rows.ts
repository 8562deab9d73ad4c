/** A list of small integers for each row, laid out end to end: row `i` is `values[start[i]] … values[start[i + 1] − 1]`. */
export interface Rows {
  readonly start: Int32Array;
  readonly values: Int32Array;
}

export const rowsOf = (lists: readonly (readonly number[])[]): Rows => {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => (start[i + 1] = start[i]! + list.length));
  return { start, values: Int32Array.from(lists.flat()) };
};

/** For each of `size` things the rows that name it, once for every time they do. */
export function inverse(lists: readonly (readonly number[])[], size: number): number[][] {
  const found: number[][] = Array.from({ length: size }, () => []);
  lists.forEach((list, row) => list.forEach((value) => found[value]?.push(row)));
  return found;
}
