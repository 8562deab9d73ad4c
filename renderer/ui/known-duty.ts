import { formatDuration, type Ms } from '../../shared/basics/time';
import type { Status } from './status';

interface Owed {
  readonly dueAt?: Ms | undefined;
  readonly isRepeat: boolean;
}

/** The page sees by the clock that a time is over, while nobody sends anything. */
export const isDutyLate = ({ dueAt }: Owed, now: Ms): boolean => dueAt !== undefined && now > dueAt;

/** By when somebody has to be told, in few words; nothing while nothing is owed. */
export function dueWords({ dueAt, isRepeat }: Owed, now: Ms): string | undefined {
  if (dueAt === undefined) return undefined;
  const what = isRepeat ? 'again ' : '';
  return now > dueAt ? `${what}late by ${formatDuration(now - dueAt)}` : `${what}in ${formatDuration(dueAt - now)}`;
}

export const dutyStatus = (owed: Owed, isTold: boolean, now: Ms): Status =>
  isDutyLate(owed, now) ? 'failed' : owed.dueAt === undefined && isTold ? 'done' : 'waiting';
