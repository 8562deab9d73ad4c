import { fixed, ints } from './arena';
import * as at from './layout';

/**
 * Small sets of records that are taken out in document order. `set` is its place in the head of the memory: there stand
 * its length and, among what is fixed, the address of its list; a bit in the record says that it is in it.
 */
export const mark = (set: number, record: number): void => {
  const bit = 1 << (set - at.ready);
  const marks = ints[record + at.marks]!;
  if ((marks & bit) !== 0) return;
  ints[record + at.marks] = marks | bit;
  const length = ints[set]!;
  ints[fixed[set]! + length] = record;
  ints[set] = length + 1;
};

/** The first marked record, taken out; there is one. */
export const takeLeast = (set: number): number => {
  const list = fixed[set]!;
  const length = ints[set]!;
  let place = 0;
  for (let i = 1; i < length; i += 1) if (ints[list + i]! < ints[list + place]!) place = i;
  const least = ints[list + place]!;
  unmarkAt(set, place);
  return least;
};

export const unmarkAt = (set: number, place: number): void => {
  const list = fixed[set]!;
  const record = ints[list + place]!;
  ints[record + at.marks]! &= ~(1 << (set - at.ready));
  const length = ints[set]! - 1;
  ints[set] = length;
  ints[list + place] = ints[list + length]!;
};
