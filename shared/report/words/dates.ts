import { DAY, formatInstant, HOUR, MINUTE, type Ms } from '../../basics/time';

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
  'December',
]; // prettier-ignore

const two = (value: number): string => String(value).padStart(2, '0');

/** `22 November 2026`, UTC: the same on every machine. */
export function formatDay(wall: number): string {
  const date = new Date(wall);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

/** `09:05 UTC`. */
export const formatTimeOfDay = (wall: number): string => {
  const date = new Date(wall);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())} UTC`;
};

/** `09:05:12` UTC, for the log. */
export const formatSecond = (wall: number): string => new Date(wall).toISOString().slice(11, 19);

/** A due date, `2026-12-01`, as people write it: `1 December 2026`. */
export const formatDue = (day: string): string => formatDay(Date.parse(`${day}T00:00:00Z`));

/** The clock of the story: `01:09`, `+1 d 18:14`; undefined where the scenario names no starting time. */
export function storyClock(at: Ms, startsAt: string | undefined): string | undefined {
  if (startsAt === undefined) return undefined;
  const [hours = 0, minutes = 0] = startsAt.split(':').map(Number);
  const time = hours * HOUR + minutes * MINUTE + at;
  const days = Math.floor(time / DAY);
  const rest = time - days * DAY;
  const clock = `${two(Math.floor(rest / HOUR))}:${two(Math.floor((rest % HOUR) / MINUTE))}`;
  return days === 0 ? clock : `+${days} d ${clock}`;
}

/** Exercise time with the story's clock: `T+01:42:10 (01:09)`. */
export function instantOf(at: Ms, startsAt: string | undefined): string {
  const clock = storyClock(at, startsAt);
  return clock === undefined ? formatInstant(at) : `${formatInstant(at)} (${clock})`;
}
