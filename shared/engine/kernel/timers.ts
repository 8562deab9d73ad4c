import { clearTimer, setTimer } from './agenda';
import { doubles, fixed, ints } from './arena';
import { tablesAtWork } from './at-work';
import * as at from './layout';

/** Sets, moves or (at Infinity) takes out the timer for the end of a job's work. */
export const setDue = (r: number, instant: number): void => {
  move(r, at.IS_DUE, at.WORK + r, instant);
};

export const setDeadline = (r: number, instant: number): void => {
  move(r, at.HAS_DEADLINE, at.DEADLINE + r, instant);
};

const move = (r: number, bit: number, timer: number, instant: number): void => {
  const facts = ints[r + at.facts]!;
  if ((facts & bit) !== 0) clearTimer(timer);
  if (instant === Infinity) ints[r + at.facts] = facts & ~bit;
  else {
    ints[r + at.facts] = facts | bit;
    setTimer(timer, instant);
  }
};

/** Injects and effects: in the order in which their timers are handled when they are due at once. */
export const injectTimer = (inject: number): number => fixed[fixed[at.injectEffects]! + inject]! + inject;
export const effectTimer = (effect: number): number =>
  effect + fixed[fixed[at.effects]! + at.EFFECT * effect + at.inject]! + 1;

/** The next instant at which the clock alone may make a condition true. */
export const setClock = (): void => {
  let next = Infinity;
  for (const { zero, atLeast } of tablesAtWork().elapsed) {
    const instant = doubles[at.zero + zero]! + atLeast;
    if (instant > doubles[at.woken]! && instant < next) next = instant;
  }
  clearTimer(at.CLOCK);
  if (next < Infinity) setTimer(at.CLOCK, next);
};
