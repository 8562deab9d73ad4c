import { ints } from './arena';
import * as at from './layout';

/**
 * Small sets of records that are taken out in document order. `set` is its place in the head of the memory: there stands
 * its length. A bit in the record says that it is in it.
 */
export const mark = (set: number, record: number): void => {
  const bit = bitOf(set);
  const marks = ints[record + at.marks]!;
  if ((marks & bit) !== 0) return;
  ints[record + at.marks] = marks | bit;
  const length = ints[set]!;
  ints[placeIn(set, length)] = record;
  ints[set] = length + 1;
};

/** Where the nth record of a set stands. */
export const placeIn = (set: number, nth: number): number => at.LISTS + at.LISTED * nth + (set - at.ready);

/** The first marked record, taken out; there is one, and mostly no other. */
export const takeLeast = (set: number): number => {
  const length = ints[set]!;
  if (length > 1) return takeLeastOf(set, length);
  const least = ints[placeIn(set, 0)]!;
  ints[set] = 0;
  ints[least + at.marks]! &= ~bitOf(set);
  return least;
};

const takeLeastOf = (set: number, length: number): number => {
  let place = 0;
  let least = ints[placeIn(set, 0)]!;
  for (let i = 1; i < length; i += 1) {
    const record = ints[placeIn(set, i)]!;
    if (record > least) continue;
    least = record;
    place = i;
  }
  unmarkAt(set, place);
  return least;
};

export const unmarkAt = (set: number, nth: number): void => {
  const record = ints[placeIn(set, nth)]!;
  ints[record + at.marks]! &= ~bitOf(set);
  const length = ints[set]! - 1;
  ints[set] = length;
  ints[placeIn(set, nth)] = ints[placeIn(set, length)]!;
};

const bitOf = (set: number): number => 1 << (set - at.ready);
