/** How a run ended. */
export const none = 0;
export const recovered = 1;
export const degraded = 2;
export const failed = 3;
export const abandoned = 4;
export const stopped = 5;
export const stuck = 6;
export const loop = 7;
export const horizon = 8;
