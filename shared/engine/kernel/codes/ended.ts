/** What reaching an end says of the container around it. */
export const not = 0;
export const done = 1;
export const failed = 2;
export const abandoned = 3;
