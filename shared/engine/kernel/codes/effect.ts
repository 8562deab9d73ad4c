/** What effects do: places in `EFFECTS`. */
export const component = 0;
export const pool = 1;
export const role = 2;
export const vendor = 3;
export const level = 4;
export const dataAge = 5;
export const demand = 6;
export const fail = 7;
export const failing = 8;
export const block = 9;
export const scale = 10;
export const knownError = 11;
export const channel = 12;
export const none = 13;
