/** Ways out of a state; options of a decision have tables of their own. */
export const done = 0;
export const failed = 1;
export const timeout = 2;
export const approved = 3;
export const rejected = 4;
export const abandoned = 5;
