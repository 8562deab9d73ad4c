import { fixed, ints } from './arena';
import * as at from './layout';

/** Which states are active stands in a list of its own: states are many, and most of them do nothing but be active. */
export const isActive = (r: number): boolean => ints[fixed[at.activity]! + ((r - at.FIRST) >> 4)] === 1;

export const setActive = (r: number, active: 0 | 1): void => {
  ints[fixed[at.activity]! + ((r - at.FIRST) >> 4)] = active;
};
