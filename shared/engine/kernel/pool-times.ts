import { doubles, fixed } from './arena';
import * as at from './layout';

/**
 * How much of every pool was in use, and how many requests stood in its queue, over time: facts for results, kept where a
 * kernel is asked for the stays of its jobs. What begins now counts as if it had been missing since the disruption, what
 * ends now as if it had been there since then: the sum is right once everything has ended, or `countRun` has said so.
 */
export const countUse = (pool: number, units: number): void => {
  if (fixed[at.keepsStays] === 1) doubles[(pool >> 1) + at.timeInUse]! -= units * doubles[at.now]!;
};

export const countQueued = (pool: number, requests: number): void => {
  if (fixed[at.keepsStays] === 1) doubles[(pool >> 1) + at.timeQueued]! -= requests * doubles[at.now]!;
};
