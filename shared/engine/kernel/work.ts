import { dueAt, FASTEST, workLeft } from '../arithmetic';
import { LOSS, PHASE, PORT } from './codes';
import type { Drawable } from '../duration';
import { DRAW, drawnTime, succeeds } from './draws';
import type { Kernel } from './kernel';
import { startStay } from './stays';
import { setDeadline, setDue } from './timers';
import { leaveBy } from './tokens';

/** All units are granted: the attempt begins. */
export function startWork(k: Kernel, job: number): void {
  const { tables, now } = k;
  // Work that comes from the queue starts; after a back-off, or at once after a failure, it goes on.
  const starts = k.phase[job] === PHASE.queued;
  if (starts) startStay(k, job);
  if (k.attempt[job]! > tables.mostRetries[job]!) {
    // Back by history with all attempts used up: what was left is the fallback, from its beginning.
    const fallback = tables.fallback[job];
    if (fallback !== undefined) {
      startFallback(k, job, fallback);
      return;
    }
  }
  k.phase[job] = PHASE.working;
  k.since[job] = now;
  const workaround = job - tables.structure.size;
  if (workaround >= 0) {
    k.left[job] = 0;
    k.rate[job] = 1;
    k.levelsDirty = true;
    setDue(k, job, now + tables.workaroundSustain[workaround]!);
    return;
  }
  if (tables.structure.hasHistory && k.resumes[job]! >= 0) {
    k.left[job] = k.resumes[job]!;
    k.resumes[job] = -1;
  } else {
    k.full[job] = drawnTime(k, job, tables.duration[job]!, DRAW.duration);
    k.left[job] = k.full[job]!;
  }
  if (starts && tables.timeoutFromWork[job] === 1) setDeadline(k, job, now + tables.timeout[job]!);
  k.rate[job] = currentRate(k, job);
  setDue(k, job, dueAt(now, k.left[job], k.rate[job]));
}

/** Speed of work as a share of full speed; the order of the factors is that of `rateOf`. */
export function currentRate(k: Kernel, job: number): number {
  const { tables } = k;
  if (k.forceLength === 0 && tables.steady[job] === 1) return 1;
  const { claims, needs, speedPool, onLoss } = tables;
  for (let c = claims.start[job]!; c < claims.start[job + 1]!; c += 2) {
    const pool = claims.values[c]!;
    if (onLoss[pool] === LOSS.pause && k.available[pool]! < k.inUse[pool]! && !runsOnWhatIsLeft(k, pool, job)) return 0;
  }
  for (let i = needs.start[job]!; i < needs.start[job + 1]!; i += 1) if (k.down[needs.values[i]!]! > 0) return 0;
  const speed = speedPool[job]!;
  let rate = speed < 0 ? 1 : k.available[speed]! / tables.units[speed]!;
  for (let c = claims.start[job]!; c < claims.start[job + 1]!; c += 2) {
    const pool = claims.values[c]!;
    if (onLoss[pool] === LOSS.slow) rate *= Math.min(1, k.available[pool]! / k.inUse[pool]!);
  }
  if (k.forceLength === 0) return Math.min(FASTEST, rate);
  for (let i = needs.start[job]!; i < needs.start[job + 1]!; i += 1) {
    const component = needs.values[i]!;
    if (k.degraded[component]! > 0) rate *= degradedFactor(k, component);
  }
  for (let f = 0; f < k.forceLength; f += 1) {
    const factor = tables.scale[k.force[f]! * tables.jobs + job]!;
    if (factor > 0) rate /= factor;
  }
  return Math.min(FASTEST, rate);
}

function degradedFactor(k: Kernel, component: number): number {
  let factor = 1;
  for (let f = 0; f < k.forceLength; f += 1) {
    const { effect, target } = k.tables.effects[k.force[f]!]!;
    if (effect.op === 'component' && target === component && effect.to === 'degraded')
      factor = Math.min(factor, effect.factor ?? 1);
  }
  return factor;
}

function runsOnWhatIsLeft(k: Kernel, pool: number, job: number): boolean {
  let left = k.available[pool]!;
  const count = k.holderCount[pool]!;
  for (let i = 0; i < count; i += 1) {
    const units = k.held[pool]![i]!;
    const runs = units <= left;
    if (k.holders[pool]![i] === job) return runs;
    if (runs) left -= units;
  }
  return true;
}

/** The attempt loses what it has done, and goes on with the same draw. */
export function restartWork(k: Kernel, job: number): void {
  k.left[job] = k.full[job]!;
  k.since[job] = k.now;
  setDue(k, job, dueAt(k.now, k.left[job], k.rate[job]!));
}

/** Once at the end of a cascade, when anything happened that can change a speed. */
export function rerate(k: Kernel): void {
  k.ratesDirty = false;
  const { size } = k.tables.structure;
  for (let job = 0; job < size; job += 1) {
    if (k.phase[job] !== PHASE.working) continue;
    const rate = currentRate(k, job);
    const before = k.rate[job]!;
    if (rate === before) continue;
    k.left[job] = workLeft(k.left[job]!, k.now, k.since[job]!, before);
    k.since[job] = k.now;
    k.rate[job] = rate;
    setDue(k, job, dueAt(k.now, k.left[job]!, rate));
  }
}

/** An attempt, a back-off or a fallback of a step is over. */
export function endAttempt(k: Kernel, job: number, fails: boolean): void {
  const { tables } = k;
  if (k.phase[job] === PHASE.backoff) {
    startWork(k, job);
    return;
  }
  if (k.phase[job] === PHASE.fallback) {
    finishStep(k, job, !fails && succeeds(k, job, tables.fallbackSuccess[job]!, DRAW.fallback));
    return;
  }
  const lucky = succeeds(k, job, tables.success[job]!, DRAW.success);
  k.attempt[job]! += 1;
  if (lucky && !fails && (k.forceLength === 0 || k.failing[job] === 0)) {
    finishStep(k, job, true);
    return;
  }
  if (k.attempt[job]! <= tables.mostRetries[job]!) {
    if (tables.backoff[job]! > 0) timed(k, job, PHASE.backoff, tables.backoff[job]!);
    else startWork(k, job);
    return;
  }
  const fallback = tables.fallback[job];
  if (fallback === undefined) finishStep(k, job, false);
  else startFallback(k, job, fallback);
}

/** The fallback draws its own duration: the attempt number is one that no attempt had. */
function startFallback(k: Kernel, job: number, fallback: Drawable): void {
  timed(k, job, PHASE.fallback, drawnTime(k, job, fallback, DRAW.duration));
}

function timed(k: Kernel, job: number, phase: number, ms: number): void {
  k.phase[job] = phase;
  k.left[job] = ms;
  k.since[job] = k.now;
  k.rate[job] = 1;
  setDue(k, job, k.now + ms);
}

export function finishStep(k: Kernel, job: number, done: boolean): void {
  leaveBy(k, job, done ? PORT.done : PORT.failed);
}
