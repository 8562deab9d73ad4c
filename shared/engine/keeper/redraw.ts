import { dueAt, wholeDuration } from '../arithmetic';
import { uniform, type Purpose } from '../chance';
import { drawnDuration } from '../duration';
import type { Ms } from '../../basics/time';
import type { Distribution } from '../../model/distribution';
import { jobsInOrder, nodeOf, type Keeper } from './keeper';
import type { Job } from './state';

/**
 * Draws again what is under way, knowing that it has taken as long as it has: the duration is one of those that are
 * longer. Work that has outlasted its longest estimate is over at once; nothing is known about it any more.
 */
export function redrawUnderWay(k: Keeper): void {
  for (const job of jobsInOrder(k)) {
    const state = k.nodes.get(job.id) && nodeOf(k, job.id).state;
    if (job.phase === 'working' && state?.kind === 'step') redrawWork(k, job, state.duration);
    if (job.phase === 'fallback' && state?.kind === 'step' && state.fallback)
      job.due = job.since + drawBeyond(k, job, { of: state.fallback.duration, done: k.state.now - job.since });
    if (job.phase === 'timing') redrawTime(k, job);
  }
}

function redrawWork(k: Keeper, job: Job, of: Distribution): void {
  const { now } = k.state;
  // Past its planned end too, where people have not said that it is over.
  const done = job.full - job.left + (now - job.since) * job.rate;
  job.full = drawBeyond(k, job, { of, done });
  job.left = job.full - done;
  job.since = now;
  const due = dueAt(now, job.left, job.rate);
  job.due = due === Infinity ? null : due;
}

function redrawTime(k: Keeper, job: Job): void {
  const { state } = nodeOf(k, job.id);
  const [of, purpose] =
    state?.kind === 'decision' || state?.kind === 'gate'
      ? [state.time, 'decision time' as const]
      : [state?.kind === 'wait' ? state.duration : undefined, 'duration' as const];
  if (of !== undefined) job.due = job.entered + drawBeyond(k, job, { of, done: k.state.now - job.entered, purpose });
}

interface Beyond {
  readonly of: Distribution;
  /** Milliseconds of it that have passed. */
  readonly done: number;
  readonly purpose?: Purpose;
}

function drawBeyond(k: Keeper, job: Job, { of, done, purpose = 'duration' }: Beyond): Ms {
  const { chance } = k.settings;
  if (chance.kind === 'planned' || drawnDuration(of, NEARLY_ALL) <= done) return Math.max(wholeDuration(done), done);
  const past = shareUpTo(of, done);
  const u = uniform({ ...chance, id: job.id, visit: job.visit, attempt: job.attempt, purpose });
  return drawnDuration(of, past + (1 - past) * u);
}

const NEARLY_ALL = 1 - 2 ** -40;
const HALVINGS = 40;

/** Share of durations that are at most `done`, by halving. */
function shareUpTo(of: Distribution, done: number): number {
  if (done <= 0) return 0;
  let [low, high] = [0, NEARLY_ALL];
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (drawnDuration(of, middle) <= done) low = middle;
    else high = middle;
  }
  return high;
}
