/** How a number is compared: places in `COMPARISONS`. */
export const atLeast = 0;
export const above = 1;
export const atMost = 2;
export const below = 3;
export const equal = 4;
