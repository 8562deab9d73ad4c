import { fixed, ints } from './arena';
import * as at from './layout';

/**
 * Which states are active stands in a list of its own, a bit for each by document order: states are many, and most of them
 * do nothing but be active.
 */
export const isActive = (r: number): boolean => {
  const n = at.placeOf(r);
  return ((ints[fixed[at.activity]! + (n >> 5)]! >> (n & 31)) & 1) === 1;
};

export const activate = (r: number): void => {
  const n = at.placeOf(r);
  ints[fixed[at.activity]! + (n >> 5)]! |= 1 << (n & 31);
};

export const deactivate = (r: number): void => {
  const n = at.placeOf(r);
  ints[fixed[at.activity]! + (n >> 5)]! &= ~(1 << (n & 31));
};

/** The first active state from `from` up to `to`, both of them pointers; `to` where there is none. */
export const nextActive = (from: number, to: number): number => {
  const first = at.placeOf(from);
  const end = (at.placeOf(to) + 31) >> 5;
  const list = fixed[at.activity]!;
  let bits = ints[list + (first >> 5)]! & (-1 << (first & 31));
  for (let word = first >> 5; word < end;) {
    if (bits !== 0) {
      const found = at.recordOf((word << 5) + 31 - Math.clz32(bits & -bits));
      return found < to ? found : to;
    }
    word += 1;
    bits = ints[list + word]!;
  }
  return to;
};
