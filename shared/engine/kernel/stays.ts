import { PHASE } from './codes';
import type { Kernel } from './kernel';

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

export const staysFor = (jobs: number): Stays => ({
  enteredAt: new Float64Array(jobs),
  readyAt: new Float64Array(jobs),
  startedAt: new Float64Array(jobs),
  leftAt: new Float64Array(jobs),
  waitedForOthers: new Float64Array(jobs),
  waitedForUnits: new Float64Array(jobs),
  worked: new Float64Array(jobs),
});

export function resetStays(stays: Stays): void {
  for (const instants of [stays.enteredAt, stays.readyAt, stays.startedAt, stays.leftAt]) instants.fill(-1);
  for (const sums of [stays.waitedForOthers, stays.waitedForUnits, stays.worked]) sums.fill(0);
}

/** Decisions, gates and waits start when they are entered. */
export function beginStay({ stays, now, phase }: Kernel, job: number): void {
  const at = phase[job] === PHASE.waiting ? -1 : now;
  stays.enteredAt[job] = now;
  stays.readyAt[job] = at;
  stays.startedAt[job] = at;
}

export function readyStay({ stays, now }: Kernel, job: number): void {
  stays.readyAt[job] = now;
}

export function startStay({ stays, now }: Kernel, job: number): void {
  stays.startedAt[job] = now;
}

export function endStay({ stays, now }: Kernel, job: number): void {
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
