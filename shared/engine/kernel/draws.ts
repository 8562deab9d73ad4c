import { known } from '../../basics/assert';
import { drawnBits, drawWord, uniformOf } from '../chance';
import { wholeDuration } from '../arithmetic';
import { drawnFrom, plannedDuration, type Drawable } from '../duration';
import { CELLS, quantiles, TAIL } from '../quantile-table';
import { fixed, ints } from './arena';
import { tablesAtWork } from './at-work';
import { DRAW } from './codes';
import * as at from './layout';

const CELL_SHIFT = 22;
const CELL_SIZE = 1 << CELL_SHIFT;
const CELL_MASK = CELL_SIZE - 1;

/** The 32 bits for this job and purpose: those that the timekeeper draws. */
const bits = (r: number, purpose: number): number => {
  const word = drawWord(ints[r + at.visit]!, ints[r + at.attempt]!, purpose);
  return drawnBits(ints[at.wordHigh]!, ints[at.wordLow]!, fixed[r + at.name]!, word);
};

const draw = (r: number, purpose: number): number => uniformOf(bits(r, purpose));

export const drawnTime = (r: number, from: Drawable, purpose: number): number =>
  ints[at.planned] === 1 ? plannedDuration(from.distribution) : drawnFrom(from, draw(r, purpose));

/** The duration of a step, from its table where it has one: see `readQuantile`. −1 where it has none, or in its tails. */
export const drawnFromTable = (r: number): number => {
  const table = fixed[r + at.duration]!;
  if (table < 0 || ints[at.planned] === 1) return -1;
  // The upper bits are the cell, the others the place inside of it: nothing is lost by taking them apart.
  const drawn = bits(r, DRAW.duration);
  const cell = drawn >>> CELL_SHIFT;
  if (cell < TAIL || cell >= CELLS - TAIL) return -1;
  const from = quantiles[table + cell]!;
  const inside = ((drawn & CELL_MASK) + 0.5) / CELL_SIZE;
  return wholeDuration(from + inside * (quantiles[table + cell + 1]! - from));
};

/** The duration of a step that has no table, or whose draw lies in the tails of it. */
export const drawnDuration = (r: number): number =>
  drawnTime(r, known(tablesAtWork().duration[at.placeOf(r)], 'a step takes time'), DRAW.duration);

export const drawnFallback = (r: number): number =>
  drawnTime(r, known(tablesAtWork().fallback[at.placeOf(r)], 'a step that has a fallback'), DRAW.duration);

export const succeeds = (r: number, probability: number, purpose: number): boolean =>
  ints[at.planned] === 1 ? probability > 0 : probability >= 1 || draw(r, purpose) < probability;

/** For a choice by weight: undefined in a run that goes as planned. */
export const drawOption = (r: number): number => draw(r, DRAW.option);
