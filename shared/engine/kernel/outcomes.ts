import { doubles, fixed, ints } from './arena';
import { OUTCOME } from './codes';
import * as at from './layout';
import { mark } from './marks';

const satisfies = (outcome: number): boolean => outcome === OUTCOME.done || outcome === OUTCOME.skipped;

/** An outcome that satisfies prerequisites, or no longer does, changes what other steps lack. */
export const setOutcome = (r: number, outcome: number): void => {
  const before = satisfies(ints[r + at.outcome]!);
  const after = satisfies(outcome);
  if (outcome === OUTCOME.done && !before) {
    setDone(r);
    return;
  }
  ints[r + at.outcome] = outcome;
  if (outcome === OUTCOME.done) noteDone(r);
  if (before !== after) lackAll(r, after ? -1 : 1);
};

/** The outcome of a state that had none which satisfies prerequisites. */
export const setDone = (r: number): void => {
  ints[r + at.outcome] = OUTCOME.done;
  noteDone(r);
  const end = fixed[r + at.beforeEnd]!;
  for (let i = fixed[r + at.before]!; i < end; i += 1) lackLess(fixed[i]!);
};

const noteDone = (r: number): void => {
  ints[r + at.facts]! |= at.EVER_DONE;
  doubles[(r >> 1) + at.doneAt] = doubles[at.now]!;
};

/** Every step that waits for this one lacks one thing more or less. */
const lackAll = (r: number, by: 1 | -1): void => {
  const end = fixed[r + at.beforeEnd]!;
  for (let i = fixed[r + at.before]!; i < end; i += 1) lack(fixed[i]!, by);
};

/** A step lacks one thing more or less. */
export const lack = (step: number, by: 1 | -1): void => {
  if (by < 0) {
    lackLess(step);
    return;
  }
  ints[step + at.lacks]! += 1;
  mark(at.unready, step);
};

const lackLess = (step: number): void => {
  const lacks = ints[step + at.lacks]! - 1;
  ints[step + at.lacks] = lacks;
  if (lacks === 0) mark(at.ready, step);
};
