import { doubles, fixed, ints } from './arena';
import { OUTCOME } from './codes';
import * as at from './layout';
import { mark } from './marks';

const satisfies = (outcome: number): boolean => outcome === OUTCOME.done || outcome === OUTCOME.skipped;

/** An outcome that satisfies prerequisites, or no longer does, changes what other steps lack. */
export const setOutcome = (r: number, outcome: number): void => {
  const before = satisfies(ints[r + at.outcome]!);
  const after = satisfies(outcome);
  ints[r + at.outcome] = outcome;
  if (outcome === OUTCOME.done) {
    ints[r + at.facts]! |= at.EVER_DONE;
    doubles[(r >> 1) + at.doneAt] = doubles[at.now]!;
  }
  if (before === after) return;
  const end = fixed[r + at.beforeEnd]!;
  for (let i = fixed[r + at.before]!; i < end; i += 1) lack(fixed[i]!, after ? -1 : 1);
};

/** A step lacks one thing more or less. */
export const lack = (step: number, by: 1 | -1): void => {
  const lacks = ints[step + at.lacks]! + by;
  ints[step + at.lacks] = lacks;
  if (by > 0) mark(at.unready, step);
  else if (lacks === 0) mark(at.ready, step);
};
