/** What becomes of work when a component is lost. */
export const pause = 0;
export const fail = 1;
export const restart = 2;
