/** What becomes of work when units in use are lost. */
export const finish = 0;
export const pause = 1;
export const slow = 2;
