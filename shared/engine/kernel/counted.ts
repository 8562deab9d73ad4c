import { doubles, fixed } from './arena';
import { use } from './at-work';
import type { Kernel } from './kernel';
import * as at from './layout';

/** What `runCounted` found, for whoever is not a part of the kernel; things are named as in `reading.ts`. */

// Of the latest run, for a service: milliseconds from the zero point of its RTO and percent × milliseconds, Infinity for never.
export const toMbcoOf = (k: Kernel, service: number): number => judged(k, service, at.toMbco);
export const toFullOf = (k: Kernel, service: number): number => judged(k, service, at.toFull);
export const lossOf = (k: Kernel, service: number): number => judged(k, service, at.loss);
export const lostOf = (k: Kernel, service: number): number => judged(k, service, at.lost);

// Of all runs since `beginCounting`: runs in which a job began, and milliseconds.
export const reachedOf = (k: Kernel, job: number): number => sum(k, job, at.reached);
export const workedOf = (k: Kernel, job: number): number => sum(k, job, at.worked);
export const waitedForUnitsOf = (k: Kernel, job: number): number => sum(k, job, at.waitedForUnits);
export const waitedForOthersOf = (k: Kernel, job: number): number => sum(k, job, at.waitedForOthers);
/** Units × milliseconds in use, requests × milliseconds in the queue, and milliseconds that claims waited for their grant. */
export const timeInUseOf = (k: Kernel, pool: number): number => sum(k, k.tables.jobs + pool, at.timeInUse);
export const timeQueuedOf = (k: Kernel, pool: number): number => sum(k, k.tables.jobs + pool, at.timeQueued);
export const timeWaitedOf = (k: Kernel, pool: number): number => sum(k, k.tables.jobs + pool, at.timeWaited);

const judged = (k: Kernel, service: number, field: number): number => {
  use(k);
  return doubles[fixed[at.watched]! + at.WATCHED * service + field]!;
};

const sum = (k: Kernel, n: number, field: number): number => {
  use(k);
  return doubles[(at.recordOf(n) >> 1) + field]!;
};
