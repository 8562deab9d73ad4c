import type { Ms } from '../basics/time';
import type { Inject } from './scenario';

/** When an inject is released by the clock alone, or at the latest: the time of a contingency inject is its deadline. */
export function plannedAt({ trigger }: Inject): Ms | undefined {
  if (trigger.kind === 'time') return trigger.at;
  return trigger.kind === 'missed' ? trigger.by : undefined;
}

/** By number, as an MSEL is read; equal numbers as they were written. */
export const byNumber = (injects: readonly Inject[]): readonly Inject[] => injects.toSorted((a, b) => a.no - b.no);

/** By time; what has none (a condition, by hand) stays behind what it follows by number. */
export function byTime(injects: readonly Inject[]): readonly Inject[] {
  let last = 0;
  const placed = byNumber(injects).map((inject) => {
    const at = plannedAt(inject);
    last = at ?? last;
    return { inject, at: last };
  });
  return placed.toSorted((a, b) => a.at - b.at).map(({ inject }) => inject);
}

/** The injects with the number `no` free: from it on each is one higher, where it is taken. */
export const withRoomAt = (injects: readonly Inject[], no: number): readonly Inject[] =>
  injects.some((inject) => inject.no === no)
    ? injects.map((inject) => (inject.no >= no ? { ...inject, no: inject.no + 1 } : inject))
    : injects;

export const nextNumber = (injects: readonly Inject[]): number =>
  injects.reduce((highest, { no }) => Math.max(highest, no), 0) + 1;
