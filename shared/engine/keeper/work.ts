import type { Step } from '../../model/state';
import { dueAt, workLeft } from '../arithmetic';
import { durationOf, succeeds } from './draws';
import { currentRate, isFailing } from './facts';
import { jobsInOrder, stepOf, unplannedOf, type Keeper } from './keeper';
import type { Job } from './state';
import { leaveBy } from './tokens';
import { endSideWork } from './side-work';

const finite = (at: number): number | null => (at === Infinity ? null : at);

/** All units are granted: the attempt begins. */
export function startWork(k: Keeper, job: Job): void {
  const { now } = k.state;
  const step = stepOf(k, job.id);
  // Work that comes from the queue starts; after a back-off, or at once after a failure, it goes on.
  const starts = job.phase === 'queued';
  job.started ??= now;
  // Back by history with all attempts used up: what was left is the fallback, from its beginning.
  if (step?.fallback && !hasAttemptsLeft(step, job)) return startFallback(k, job, step.fallback);
  job.phase = 'working';
  job.since = now;
  if (job.kind === 'workaround') {
    const sustain = k.workarounds.get(job.id)?.maxSustain;
    job.due = sustain === undefined ? null : now + sustain;
    return;
  }
  if (job.resumes !== null) {
    job.left = job.resumes;
    job.resumes = null;
  } else {
    job.full = step === undefined ? (unplannedOf(k, job.id)?.duration ?? 1) : durationOf(k, job, step.duration);
    job.left = job.full;
  }
  job.planned ??= now + Math.ceil(job.left);
  if (starts && step?.timeout?.from === 'working') job.deadline = now + step.timeout.after;
  job.rate = currentRate(k, job);
  job.due = finite(dueAt(now, job.left, job.rate));
}

/** The attempt loses what it has done, and goes on with the same draw. */
export function restartWork(k: Keeper, job: Job): void {
  const { now } = k.state;
  Object.assign(job, { left: job.full, since: now, due: finite(dueAt(now, job.full, job.rate)) });
}

/** Once at the end of every cascade: work whose speed changed gets a new due time. */
export function rerate(k: Keeper): void {
  const { now } = k.state;
  for (const job of jobsInOrder(k)) {
    if (job.phase !== 'working' || job.kind === 'workaround') continue;
    const rate = currentRate(k, job);
    if (rate === job.rate) continue;
    job.left = workLeft(job.left, now, job.since, job.rate);
    job.since = now;
    job.rate = rate;
    job.due = finite(dueAt(now, job.left, rate));
  }
}

/** An attempt, a back-off or a fallback of a step is over. `fails`: whatever was drawn, it failed. */
export function endAttempt(k: Keeper, job: Job, fails: boolean): void {
  const step = stepOf(k, job.id);
  if (step === undefined) return endSideWork(k, job.id);
  if (job.phase === 'backoff') return startWork(k, job);
  if (job.phase === 'fallback') {
    const works = !fails && succeeds(k, job, step.fallback?.success ?? 1, 'fallback');
    return finishStep(k, job, works ? 'done' : 'failed');
  }
  const lucky = succeeds(k, job, step.success ?? 1, 'success');
  job.attempt += 1;
  if (lucky && !fails && !isFailing(k, step.id)) return finishStep(k, job, 'done');
  if (hasAttemptsLeft(step, job)) {
    const backoff = step.retries?.backoff ?? 0;
    return backoff > 0 ? timed(k, job, 'backoff', backoff) : startWork(k, job);
  }
  if (step.fallback === undefined) return finishStep(k, job, 'failed');
  startFallback(k, job, step.fallback);
}

const hasAttemptsLeft = (step: Step, job: Job): boolean => job.attempt <= (step.retries?.max ?? 0);

/** The fallback draws its own duration: the attempt number is one that no attempt had. */
const startFallback = (k: Keeper, job: Job, fallback: NonNullable<Step['fallback']>): void =>
  timed(k, job, 'fallback', durationOf(k, job, fallback.duration));

export function finishStep(k: Keeper, job: Job, outcome: 'done' | 'failed'): void {
  leaveBy(k, job.id, outcome, outcome);
}

function timed(k: Keeper, job: Job, phase: 'backoff' | 'fallback', ms: number): void {
  Object.assign(job, { phase, left: ms, since: k.state.now, rate: 1, due: k.state.now + ms });
}
