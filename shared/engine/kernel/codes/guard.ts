/** Kinds of conditions: places in `GUARDS`. */
export const all = 0;
export const any = 1;
export const not = 2;
export const pool = 3;
export const component = 4;
export const level = 5;
export const elapsed = 6;
export const step = 7;
export const attempts = 8;
export const variable = 9;
