import { dueAt, workLeft } from '../arithmetic';
import { doubles, fixed, ints, shares } from './arena';
import { DRAW, PHASE, PORT } from './codes';
import { attemptSucceeds, drawnDuration, drawnFallback, drawnFromTable, succeeds } from './draws';
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
  if (ints[job + at.attempt]! > fixed[job + at.mostRetries]! && hasFallback(job)) {
    // Back by history with all attempts used up: what was left is the fallback, from its beginning.
    startFallback(job);
    return;
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
    watchPace(job);
    pace(job, now);
    return;
  }
  const fromTable = drawnFromTable(job);
  const full = fromTable >= 0 ? fromTable : drawnDuration(job);
  doubles[half + at.full] = full;
  doubles[half + at.left] = full;
  if ((fixed[job + at.traits]! & at.STEADY) === 0) {
    watchPace(job);
    if (ints[at.forceLength]! > 0) {
      pace(job, now);
      return;
    }
  }
  // Nothing slows it down. Whole milliseconds at full speed need no rounding up.
  doubles[half + at.rate] = 1;
  setDue(job, now + full);
};

const pace = (job: number, now: number): void => {
  const rate = currentRate(job);
  doubles[(job >> 1) + at.rate] = rate;
  setDue(job, dueAt(now, doubles[(job >> 1) + at.left]!, rate));
};

/** A manual work-around lasts as long as it can be sustained. */
export const sustain = (job: number): void => {
  doubles[(job >> 1) + at.left] = 0;
  doubles[(job >> 1) + at.rate] = 1;
  ints[at.levelsDirty] = 1;
  setDue(job, doubles[at.now]! + shares[(job >> 1) + at.sustain]!);
};

/** The attempt loses what it has done, and goes on with the same draw. */
export const restartWork = (job: number): void => {
  const half = job >> 1;
  const now = doubles[at.now]!;
  doubles[half + at.left] = doubles[half + at.full]!;
  doubles[half + at.since] = now;
  setDue(job, dueAt(now, doubles[half + at.left]!, doubles[half + at.rate]!));
};

/** Once at the end of a cascade, when anything happened that can change a speed: of those who work at a pace of their own. */
export const rerate = (): void => {
  ints[at.ratesDirty] = 0;
  const list = fixed[at.paced]!;
  const last = at.placeOf(fixed[at.states]!);
  for (let word = 0; word << 5 < last; word += 1) {
    let bits = ints[list + word]!;
    while (bits !== 0) {
      const job = at.recordOf((word << 5) + 31 - Math.clz32(bits & -bits));
      if (ints[job + at.phase] === PHASE.working) rerateJob(job);
      else ints[list + word]! ^= bits & -bits;
      bits &= bits - 1;
    }
  }
};

/** Those whose speed can be another than full, once they work: a bit for each by document order, as in `activity.ts`. */
export const watchPace = (job: number): void => {
  const n = at.placeOf(job);
  ints[fixed[at.paced]! + (n >> 5)]! |= 1 << (n & 31);
};

const rerateJob = (job: number): void => {
  const half = job >> 1;
  const now = doubles[at.now]!;
  const rate = currentRate(job);
  const before = doubles[half + at.rate]!;
  if (rate === before) return;
  doubles[half + at.left] = workLeft(doubles[half + at.left]!, now, doubles[half + at.since]!, before);
  doubles[half + at.since] = now;
  doubles[half + at.rate] = rate;
  setDue(job, dueAt(now, doubles[half + at.left]!, rate));
};

/** An attempt, a back-off or a fallback of a step is over. */
export const endAttempt = (job: number, fails: boolean): void => {
  if (ints[job + at.phase] !== PHASE.working) {
    endOther(job, fails);
    return;
  }
  const lucky = attemptSucceeds(job);
  ints[job + at.attempt]! += 1;
  if (lucky && !fails && ints[job + at.failing] === 0) finishStep(job, true);
  else tryAgain(job);
};

const endOther = (job: number, fails: boolean): void => {
  if (ints[job + at.phase] === PHASE.backoff) startWork(job);
  else finishStep(job, !fails && succeeds(job, shares[(job >> 1) + at.fallbackSuccess]!, DRAW.fallback));
};

const tryAgain = (job: number): void => {
  const backoff = shares[(job >> 1) + at.backoff]!;
  if (ints[job + at.attempt]! > fixed[job + at.mostRetries]!) {
    if (hasFallback(job)) startFallback(job);
    else finishStep(job, false);
  } else if (backoff > 0) timed(job, PHASE.backoff, backoff);
  else startWork(job);
};

const hasFallback = (job: number): boolean => (fixed[job + at.traits]! & at.HAS_FALLBACK) !== 0;

/** The fallback draws its own duration: the attempt number is one that no attempt had. */
const startFallback = (job: number): void => {
  timed(job, PHASE.fallback, drawnFallback(job));
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
