import { doubles, fixed, ints } from './arena';
import { PHASE } from './codes';
import * as at from './layout';
import { noteLeaving } from './leavings';

/**
 * When each job's latest stay began, was ready, started and ended (−1: not yet), and what all stays of all runs came to since
 * `beginCounting`, in milliseconds. Facts for results, kept where a kernel is asked to: no run goes another way by them.
 */

/** Decisions, gates and waits start when they are entered. */
export const beginStay = (r: number, phase: number): void => {
  if (fixed[at.keepsStays] === 0) return;
  const half = r >> 1;
  const now = doubles[at.now]!;
  if ((ints[r + at.facts]! & at.EVER_BEGUN) === 0) {
    ints[r + at.facts]! |= at.EVER_BEGUN;
    doubles[half + at.leftAt] = -1;
    doubles[half + at.reached]! += 1;
  } else ints[at.returns] = 1;
  const started = phase === PHASE.waiting ? -1 : now;
  doubles[half + at.enteredAt] = now;
  doubles[half + at.readyAt] = started;
  doubles[half + at.startedAt] = started;
};

export const readyStay = (r: number): void => {
  if (fixed[at.keepsStays] === 1) doubles[(r >> 1) + at.readyAt] = doubles[at.now]!;
};

export const startStay = (r: number): void => {
  if (fixed[at.keepsStays] === 1) doubles[(r >> 1) + at.startedAt] = doubles[at.now]!;
};

export const endStay = (r: number): void => {
  if (fixed[at.keepsStays] === 0) return;
  const now = doubles[at.now]!;
  noteLeaving(r);
  doubles[(r >> 1) + at.leftAt] = now;
  addStay(r, now);
};

/** What the stay came to by `until`. */
export const addStay = (r: number, until: number): void => {
  const half = r >> 1;
  const isReady = doubles[half + at.readyAt]!;
  const hasStarted = doubles[half + at.startedAt]!;
  const ready = isReady < 0 ? until : isReady;
  const started = hasStarted < 0 ? until : hasStarted;
  doubles[half + at.waitedForOthers]! += ready - doubles[half + at.enteredAt]!;
  doubles[half + at.waitedForUnits]! += started - ready;
  doubles[half + at.worked]! += until - started;
};
