import { drawWord, PURPOSES, uniformFrom } from '../chance';
import { wholeDuration } from '../arithmetic';
import { drawnFrom, plannedDuration, type Drawable } from '../duration';
import { CELLS, quantiles, TAIL } from '../quantile-table';
import { fixed, ints } from './arena';
import * as at from './layout';

/** Purposes as the numbers that go into a draw. */
export const DRAW = {
  duration: PURPOSES.indexOf('duration'),
  success: PURPOSES.indexOf('success'),
  fallback: PURPOSES.indexOf('fallback'),
  option: PURPOSES.indexOf('option'),
  decisionTime: PURPOSES.indexOf('decision time'),
  approval: PURPOSES.indexOf('approval'),
} as const;

/** The number for this job and purpose: the one that the timekeeper draws. */
const draw = (r: number, purpose: number): number => {
  const word = drawWord(ints[r + at.visit]!, ints[r + at.attempt]!, purpose);
  return uniformFrom(ints[at.wordHigh]!, ints[at.wordLow]!, fixed[r + at.name]!, word);
};

export const drawnTime = (r: number, from: Drawable, purpose: number): number =>
  ints[at.planned] === 1 ? plannedDuration(from.distribution) : drawnFrom(from, draw(r, purpose));

/** The duration of a step, from its table where it has one: see `readQuantile`. −1 where it has none, or in its tails. */
export const drawnFromTable = (r: number): number => {
  const table = fixed[r + at.duration]!;
  if (table < 0 || ints[at.planned] === 1) return -1;
  const place = draw(r, DRAW.duration) * CELLS;
  const cell = Math.floor(place);
  if (cell < TAIL || cell >= CELLS - TAIL) return -1;
  const from = quantiles[table + cell]!;
  return wholeDuration(from + (place - cell) * (quantiles[table + cell + 1]! - from));
};

export const succeeds = (r: number, probability: number, purpose: number): boolean =>
  ints[at.planned] === 1 ? probability > 0 : probability >= 1 || draw(r, purpose) < probability;

/** For a choice by weight: undefined in a run that goes as planned. */
export const drawOption = (r: number): number => draw(r, DRAW.option);
