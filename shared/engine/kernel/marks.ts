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
  if (ints[sortedOf(set)]! < length) sortMarks(set, length);
  const least = ints[placeIn(set, length - 1)]!;
  ints[set] = length - 1;
  ints[sortedOf(set)] = length - 1;
  ints[least + at.marks]! &= ~bitOf(set);
  return least;
};

/** How many of a set are in order: the last of them is the first by document order. */
const sortedOf = (set: number): number => set + at.sorted - at.ready;

/** What is marked in document order, as most is, needs no more than to be turned round. */
const sortMarks = (set: number, length: number): void => {
  for (let i = 0, j = length - 1; i < j; i += 1, j -= 1) {
    const record = ints[placeIn(set, i)]!;
    ints[placeIn(set, i)] = ints[placeIn(set, j)]!;
    ints[placeIn(set, j)] = record;
  }
  for (let i = 1; i < length; i += 1) {
    const record = ints[placeIn(set, i)]!;
    let place = i;
    while (place > 0 && ints[placeIn(set, place - 1)]! < record) {
      ints[placeIn(set, place)] = ints[placeIn(set, place - 1)]!;
      place -= 1;
    }
    ints[placeIn(set, place)] = record;
  }
};

/** Taken out of a set whose order nobody asks for. */
export const unmarkAt = (set: number, nth: number): void => {
  const record = ints[placeIn(set, nth)]!;
  ints[record + at.marks]! &= ~bitOf(set);
  const length = ints[set]! - 1;
  ints[set] = length;
  ints[placeIn(set, nth)] = ints[placeIn(set, length)]!;
};

const bitOf = (set: number): number => 1 << (set - at.ready);
