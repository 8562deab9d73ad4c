/** What a job is doing. */
export const none = 0;
export const waiting = 1;
export const queued = 2;
export const working = 3;
export const backoff = 4;
export const fallback = 5;
export const open = 6;
export const timing = 7;
