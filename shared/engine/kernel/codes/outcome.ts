/** How a state was last left. */
export const none = 0;
export const done = 1;
export const failed = 2;
export const timeout = 3;
export const cancelled = 4;
export const skipped = 5;
export const forced = 6;
