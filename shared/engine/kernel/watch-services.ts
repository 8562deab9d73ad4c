import { doubles, fixed, ints, shares } from './arena';
import { tally, LEVELS } from './counting';
import { walkBack } from './critical-path';
import * as at from './layout';
import { serviceAt, settleLevels } from './levels';

const FULL = 100 - 1e-9;
const NOT_BELOW = -1;

/**
 * Follows the level of every service through a run, and judges it as the report of a drill does: see `serviceClocks`.
 * Called when the run has begun.
 */
export const beginWatch = (): void => {
  settle();
  const services = fixed[at.serviceCount]!;
  for (let nth = 0; nth < services; nth += 1) beginService(nth, doubles[serviceAt(nth) + at.effective]!);
};

/** Where what is known of a service lies in `doubles`. */
const watchedAt = (nth: number): number => fixed[at.watched]! + at.WATCHED * nth;

const beginService = (nth: number, level: number): void => {
  const w = watchedAt(nth);
  doubles[w + at.level] = level;
  doubles[w + at.levelSince] = 0;
  doubles[w + at.lost] = 0;
  doubles[w + at.below] = level < mbcoOf(nth) ? 0 : NOT_BELOW;
  doubles[w + at.interruptions] = 0;
  doubles[w + at.toMbco] = 0;
  doubles[w + at.outage] = 0;
  doubles[w + at.toFull] = 0;
  countLevel(nth, 0, level, 1);
};

/** Whether levels may have changed since they were last asked for. */
export const mayHaveChanged = (): boolean =>
  ints[at.levelsDirty] === 1 || ints[at.levelsSettled] !== ints[at.levelsTold];

/** Called when levels may have changed. */
export const watchServices = (): void => {
  settle();
  const services = fixed[at.serviceCount]!;
  for (let nth = 0; nth < services; nth += 1) {
    const level = doubles[serviceAt(nth) + at.effective]!;
    if (level !== doubles[watchedAt(nth) + at.level]) change(nth, level);
  }
};

const settle = (): void => {
  if (ints[at.levelsDirty] === 1) settleLevels(true);
  ints[at.levelsTold] = ints[at.levelsSettled]!;
};

const mbcoOf = (nth: number): number => shares[fixed[at.goals]! + 2 * nth]!;
const mtpdOf = (nth: number): number => shares[fixed[at.goals]! + 2 * nth + 1]!;

const change = (nth: number, level: number): void => {
  const w = watchedAt(nth);
  const now = doubles[at.now]!;
  const before = doubles[w + at.level]!;
  doubles[w + at.lost]! += (100 - before) * (now - doubles[w + at.levelSince]!);
  doubles[w + at.levelSince] = now;
  doubles[w + at.level] = level;
  const cell = Math.ceil(now / shares[at.gridWidth]!);
  countLevel(nth, cell, before, -1);
  countLevel(nth, cell, level, 1);
  if (before < FULL && level >= FULL) doubles[w + at.toFull] = sinceZero(nth, 0);
  const isBelow = level < mbcoOf(nth);
  const wasBelow = doubles[w + at.below] !== NOT_BELOW;
  if (isBelow && !wasBelow) doubles[w + at.below] = now;
  else if (!isBelow && wasBelow) back(nth);
};

/** A fall that was made good in the same instant is none. */
const back = (nth: number): void => {
  const w = watchedAt(nth);
  const now = doubles[at.now]!;
  const from = doubles[w + at.below]!;
  doubles[w + at.below] = NOT_BELOW;
  if (from === now) return;
  const isFirst = doubles[w + at.interruptions] === 0;
  doubles[w + at.interruptions]! += 1;
  doubles[w + at.toMbco] = Math.max(doubles[w + at.toMbco]!, isFirst ? sinceZero(nth, 0) : now - from);
  doubles[w + at.outage] = Math.max(doubles[w + at.outage]!, isFirst ? now : now - from);
  if (isFirst && fixed[at.keepsStays] === 1) walkBack(nth);
};

/** Time since the zero point of the service's RTO; `otherwise` where that has not happened. */
const sinceZero = (nth: number, otherwise: number): number => {
  const zero = doubles[fixed[fixed[at.zeroOfGoal]! + nth]!]!;
  return zero === Infinity ? otherwise : Math.max(0, doubles[at.now]! - zero);
};

const countLevel = (nth: number, cell: number, level: number, by: 1 | -1): void => {
  const cells = fixed[at.cells]!;
  if (cell >= cells) return;
  const row = nth * cells + (cell | 0);
  tally(fixed[at.countLevels]! + row * LEVELS + (Math.floor(level + 1e-9) | 0), by);
};

/** What the run came to for every service: called when it is over. */
export const judgeServices = (): void => {
  const services = fixed[at.serviceCount]!;
  for (let nth = 0; nth < services; nth += 1) judge(nth, doubles[serviceAt(nth) + at.dataLoss]!);
};

const judge = (nth: number, dataLoss: number): void => {
  const w = watchedAt(nth);
  const level = doubles[w + at.level]!;
  const isBelow = doubles[w + at.below] !== NOT_BELOW;
  if (fixed[at.keepsStays] === 1) {
    if (isBelow || doubles[w + at.interruptions]! > 0) tally(fixed[at.countInterrupted]! + nth, 1);
    if (!isBelow && doubles[w + at.outage]! <= mtpdOf(nth)) tally(fixed[at.countWithinMtpd]! + nth, 1);
  }
  if (isBelow) doubles[w + at.toMbco] = Infinity;
  if (level < FULL) doubles[w + at.toFull] = Infinity;
  // Nothing restored loses nothing, where the service is back at all.
  doubles[w + at.loss] = dataLoss >= 0 ? dataLoss : isBelow ? Infinity : 0;
  doubles[w + at.lost]! += (100 - level) * (doubles[at.now]! - doubles[w + at.levelSince]!);
};
