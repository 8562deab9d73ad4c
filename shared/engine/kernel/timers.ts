import type { Kernel } from './kernel';

export const setDue = (k: Kernel, job: number, at: number): void => k.calendar.set(k.timers.work + job, at);
export const setDeadline = (k: Kernel, job: number, at: number): void => k.calendar.set(k.timers.deadline + job, at);

/** The next instant at which the clock alone may make a condition true. */
export function setClock(k: Kernel): void {
  let next = Infinity;
  for (const { zero, atLeast } of k.tables.elapsed) {
    const at = k.zero[zero]! + atLeast;
    if (at > k.woken && at < next) next = at;
  }
  k.calendar.set(k.timers.clock, next);
}
