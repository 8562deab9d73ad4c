/** Purposes of draws, as the numbers that go into them: places in `PURPOSES` of `chance.ts`. */
export const duration = 0;
export const success = 1;
export const fallback = 2;
export const option = 3;
export const decisionTime = 4;
export const approval = 5;
