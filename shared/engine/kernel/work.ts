import { dueAt, workLeft } from '../arithmetic';
import type { Drawable } from '../duration';
import { doubles, fixed, ints, shares } from './arena';
import { tablesAtWork } from './at-work';
import { PHASE, PORT } from './codes';
import { DRAW, drawnFromTable, drawnTime, succeeds } from './draws';
import * as at from './layout';
import { currentRate } from './rates';
import { startStay } from './stays';
import { setDeadline, setDue } from './timers';
import { leaveBy } from './tokens';

/** All units are granted: the attempt begins. */
export const startWork = (job: number): void => {
  // Work that comes from the queue starts; after a back-off, or at once after a failure, it goes on.
  const starts = ints[job + at.phase] === PHASE.queued;
  if (starts) startStay(job);
  if (ints[job + at.attempt]! > fixed[job + at.mostRetries]!) {
    // Back by history with all attempts used up: what was left is the fallback, from its beginning.
    const fallback = tablesAtWork().fallback[at.placeOf(job)];
    if (fallback !== undefined) {
      startFallback(job, fallback);
      return;
    }
  }
  const half = job >> 1;
  const now = doubles[at.now]!;
  ints[job + at.phase] = PHASE.working;
  doubles[half + at.since] = now;
  if (job >= fixed[at.states]!) {
    sustain(job);
    return;
  }
  if (starts && (fixed[job + at.traits]! & at.TIMEOUT_FROM_WORK) !== 0)
    setDeadline(job, now + shares[half + at.timeout]!);
  if ((ints[job + at.facts]! & at.KEEPS) !== 0) {
    doubles[half + at.left] = doubles[half + at.resumes]!;
    ints[job + at.facts]! &= ~at.KEEPS;
    pace(job, now);
    return;
  }
  const fromTable = drawnFromTable(job);
  const full = fromTable >= 0 ? fromTable : drawnTime(job, tablesAtWork().duration[at.placeOf(job)]!, DRAW.duration);
  doubles[half + at.full] = full;
  doubles[half + at.left] = full;
  if ((fixed[job + at.traits]! & at.STEADY) === 0) pace(job, now);
  else {
    // Whole milliseconds at full speed need no rounding up.
    doubles[half + at.rate] = 1;
    setDue(job, now + full);
  }
};

const pace = (job: number, now: number): void => {
  const rate = currentRate(job);
  doubles[(job >> 1) + at.rate] = rate;
  setDue(job, dueAt(now, doubles[(job >> 1) + at.left]!, rate));
};

/** A manual work-around lasts as long as it can be sustained. */
const sustain = (job: number): void => {
  const { workaroundSustain, structure } = tablesAtWork();
  doubles[(job >> 1) + at.left] = 0;
  doubles[(job >> 1) + at.rate] = 1;
  ints[at.levelsDirty] = 1;
  setDue(job, doubles[at.now]! + workaroundSustain[at.placeOf(job) - structure.size]!);
};

/** The attempt loses what it has done, and goes on with the same draw. */
export const restartWork = (job: number): void => {
  const half = job >> 1;
  const now = doubles[at.now]!;
  doubles[half + at.left] = doubles[half + at.full]!;
  doubles[half + at.since] = now;
  setDue(job, dueAt(now, doubles[half + at.left]!, doubles[half + at.rate]!));
};

/** Once at the end of a cascade, when anything happened that can change a speed. */
export const rerate = (): void => {
  ints[at.ratesDirty] = 0;
  const now = doubles[at.now]!;
  const end = fixed[at.pacedEnd]!;
  for (let i = fixed[at.paced]!; i < end; i += 1) {
    const job = fixed[i]!;
    if (ints[job + at.phase] !== PHASE.working) continue;
    const half = job >> 1;
    const rate = currentRate(job);
    const before = doubles[half + at.rate]!;
    if (rate === before) continue;
    doubles[half + at.left] = workLeft(doubles[half + at.left]!, now, doubles[half + at.since]!, before);
    doubles[half + at.since] = now;
    doubles[half + at.rate] = rate;
    setDue(job, dueAt(now, doubles[half + at.left]!, rate));
  }
};

/** An attempt, a back-off or a fallback of a step is over. */
export const endAttempt = (job: number, fails: boolean): void => {
  const phase = ints[job + at.phase];
  if (phase === PHASE.backoff) {
    startWork(job);
    return;
  }
  if (phase === PHASE.fallback) {
    finishStep(job, !fails && succeeds(job, shares[(job >> 1) + at.fallbackSuccess]!, DRAW.fallback));
    return;
  }
  const lucky = succeeds(job, doubles[(job >> 1) + at.success]!, DRAW.success);
  const attempt = ints[job + at.attempt]! + 1;
  ints[job + at.attempt] = attempt;
  if (lucky && !fails && ints[job + at.failing] === 0) {
    finishStep(job, true);
    return;
  }
  if (attempt <= fixed[job + at.mostRetries]!) {
    const backoff = shares[(job >> 1) + at.backoff]!;
    if (backoff > 0) timed(job, PHASE.backoff, backoff);
    else startWork(job);
    return;
  }
  const fallback = tablesAtWork().fallback[at.placeOf(job)];
  if (fallback === undefined) finishStep(job, false);
  else startFallback(job, fallback);
};

/** The fallback draws its own duration: the attempt number is one that no attempt had. */
const startFallback = (job: number, fallback: Drawable): void => {
  timed(job, PHASE.fallback, drawnTime(job, fallback, DRAW.duration));
};

const timed = (job: number, phase: number, ms: number): void => {
  const half = job >> 1;
  const now = doubles[at.now]!;
  ints[job + at.phase] = phase;
  doubles[half + at.left] = ms;
  doubles[half + at.since] = now;
  doubles[half + at.rate] = 1;
  setDue(job, now + ms);
};

export const finishStep = (job: number, done: boolean): void => {
  leaveBy(job, done ? PORT.done : PORT.failed);
};
