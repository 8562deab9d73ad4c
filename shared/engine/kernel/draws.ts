import { known } from '../../basics/assert';
import { drawnBits, drawWord, uniformOf } from '../chance';
import { wholeDuration } from '../arithmetic';
import { drawnFrom, plannedDuration, type Drawable } from '../duration';
import { CELLS, quantiles, TAIL } from '../quantile-table';
import { doubles, fixed, ints } from './arena';
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

/**
 * The first draws of every step, all in a row when a run begins: the processor then works on many of them at once, where a
 * single one is mostly waiting, for its own multiplications and for its table. What is drawn for does not depend on when.
 */
export const drawAhead = (): void => {
  const isDrawn = 1 - ints[at.planned]!;
  ints[at.drewAhead] = isDrawn;
  if (isDrawn === 0) return;
  const high = ints[at.wordHigh]!;
  const low = ints[at.wordLow]!;
  const end = fixed[at.drawnEnd]!;
  for (let i = fixed[at.drawn]!; i < end; i += 1) {
    const r = fixed[i]!;
    const half = r >> 1;
    const name = fixed[r + at.name]!;
    const luck = uniformOf(drawnBits(high, low, name, drawWord(0, 0, DRAW.success)));
    ints[r + at.luck] = luck < doubles[half + at.success]! ? 1 : 0;
    doubles[half + at.full] = fromTable(
      fixed[r + at.duration]!,
      drawnBits(high, low, name, drawWord(0, 0, DRAW.duration)),
    );
  }
};

/** Whether what a step draws for this attempt was drawn ahead. */
export const isAhead = (r: number): boolean =>
  (ints[r + at.visit]! | ints[r + at.attempt]! | (1 - ints[at.drewAhead]!)) === 0;

/** A duration by its 32 bits. −1 where there is no table, or where it lies in the tails of it. */
const fromTable = (table: number, drawn: number): number => {
  // The upper bits are the cell, the others the place inside of it: nothing is lost by taking them apart.
  const cell = drawn >>> CELL_SHIFT;
  if (table < 0 || cell < TAIL || cell >= CELLS - TAIL) return -1;
  const from = quantiles[table + cell]!;
  const inside = ((drawn & CELL_MASK) + 0.5) / CELL_SIZE;
  return wholeDuration(from + inside * (quantiles[table + cell + 1]! - from));
};

/** The duration of a step, from its table where it has one: see `readQuantile`. −1 where it has none, or in its tails. */
export const drawnFromTable = (r: number): number => {
  if (isAhead(r)) return doubles[(r >> 1) + at.full]!;
  return ints[at.planned] === 1 ? -1 : fromTable(fixed[r + at.duration]!, bits(r, DRAW.duration));
};

/** The duration of a step that has no table, or whose draw lies in the tails of it. */
export const drawnDuration = (r: number): number =>
  drawnTime(r, known(tablesAtWork().duration[at.placeOf(r)], 'a step takes time'), DRAW.duration);

export const drawnFallback = (r: number): number =>
  drawnTime(r, known(tablesAtWork().fallback[at.placeOf(r)], 'a step that has a fallback'), DRAW.duration);

export const succeeds = (r: number, probability: number, purpose: number): boolean =>
  ints[at.planned] === 1 ? probability > 0 : probability >= 1 || draw(r, purpose) < probability;

/** Whether this attempt of a step succeeds. */
export const attemptSucceeds = (r: number): boolean =>
  isAhead(r) ? ints[r + at.luck] === 1 : succeeds(r, doubles[(r >> 1) + at.success]!, DRAW.success);

/** For a choice by weight: undefined in a run that goes as planned. */
export const drawOption = (r: number): number => draw(r, DRAW.option);
