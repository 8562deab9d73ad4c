import { PHASE } from './codes';
import type { Kernel } from './kernel';
import type { Allocator } from './memory';

/**
 * When each job's latest stay began, was ready, started and ended (−1: not yet), and what all stays of a run came to, in
 * milliseconds. Facts for results: nothing in the kernel reads them.
 */
export interface Stays {
  readonly enteredAt: Float64Array;
  /** Nothing but units is lacking from here on. */
  readonly readyAt: Float64Array;
  readonly startedAt: Float64Array;
  readonly leftAt: Float64Array;
  readonly waitedForOthers: Float64Array;
  readonly waitedForUnits: Float64Array;
  readonly worked: Float64Array;
}

export const staysFor = (jobs: number, m: Allocator): Stays => ({
  enteredAt: m.doubles(jobs),
  readyAt: m.doubles(jobs),
  startedAt: m.doubles(jobs),
  leftAt: m.doubles(jobs),
  waitedForOthers: m.doubles(jobs),
  waitedForUnits: m.doubles(jobs),
  worked: m.doubles(jobs),
});

export function resetStays(stays: Stays): void {
  for (const instants of [stays.enteredAt, stays.readyAt, stays.startedAt, stays.leftAt]) instants.fill(-1);
  for (const sums of [stays.waitedForOthers, stays.waitedForUnits, stays.worked]) sums.fill(0);
}

/** Decisions, gates and waits start when they are entered. */
export function beginStay({ stays, now, phase, keepsStays }: Kernel, job: number): void {
  if (!keepsStays) return;
  const at = phase[job] === PHASE.waiting ? -1 : now;
  stays.enteredAt[job] = now;
  stays.readyAt[job] = at;
  stays.startedAt[job] = at;
}

export function readyStay({ stays, now, keepsStays }: Kernel, job: number): void {
  if (keepsStays) stays.readyAt[job] = now;
}

export function startStay({ stays, now, keepsStays }: Kernel, job: number): void {
  if (keepsStays) stays.startedAt[job] = now;
}

export function endStay({ stays, now, keepsStays }: Kernel, job: number): void {
  if (!keepsStays) return;
  stays.leftAt[job] = now;
  addStay(stays, job, now);
}

/** What the stay came to by `until`. */
export function addStay(stays: Stays, job: number, until: number): void {
  const ready = stays.readyAt[job]! < 0 ? until : stays.readyAt[job]!;
  const started = stays.startedAt[job]! < 0 ? until : stays.startedAt[job]!;
  stays.waitedForOthers[job]! += ready - stays.enteredAt[job]!;
  stays.waitedForUnits[job]! += started - ready;
  stays.worked[job]! += until - started;
}
