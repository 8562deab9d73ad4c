import { calendarDay, type DateOrder } from './calendar-day';
import { parseDuration } from './parse-duration';
import { err, ok, type Result } from './result';
import { DAY, formatInstant, HOUR, MINUTE, SECOND, type Ms } from './time';

export interface Reading {
  /** Clock time of the disruption, `HH:MM`: without it `J+1 09h00` means nothing. */
  readonly startsAt?: string | undefined;
  /** Day of the disruption, `YYYY-MM-DD`: without it `26/06/2026 09h00` means nothing. */
  readonly startsOn?: string | undefined;
  /** What `05:00` is: five hours (the default) or five minutes. */
  readonly clock?: 'hours' | 'minutes';
  /** What `05/06/2026` is: the fifth of June (the default) or the sixth of May. */
  readonly dates?: DateOrder;
}

/**
 * An instant as planners write it: `T+5`, `T+01:20`, `1 h 30`, `00:20:00`, `PT2M`, `J+1 09h00` or `26/06/2026 09h00` (a day
 * and a clock time of the story). Milliseconds after the disruption; undefined when it is none or lies before.
 */
export function parseInstant(text: string, reading: Reading = {}): Ms | undefined {
  const read = readInstant(text, reading);
  return read.ok ? read.value : undefined;
}

/** The same, or why not, as the rest of a sentence that begins with the time. */
export function readInstant(text: string, reading: Reading = {}): Result<Ms, string> {
  const clean = text.trim();
  const day = /^[jd]\s*([+-]\s*\d{1,3})?(?:\s+(\d{1,2})\s*[h:]\s*(\d{2})?)?$/i.exec(clean);
  if (day !== null && day.slice(1).some((part) => part !== undefined)) return dayOfStory(day, reading.startsAt);
  const date = calendarDay(clean, reading.dates);
  if (date !== undefined) return dateOfStory(date, reading);
  const rest = clean.replace(/^t\s*\+?\s*/i, '');
  const full = /^(\d{1,4}):([0-5]\d):([0-5]\d)$/.exec(rest);
  if (full) return ok(Number(full[1]) * HOUR + Number(full[2]) * MINUTE + Number(full[3]) * SECOND);
  const two = /^(\d{1,4}):([0-5]\d)$/.exec(rest);
  if (two && reading.clock === 'minutes' && rest === clean)
    return ok(Number(two[1]) * MINUTE + Number(two[2]) * SECOND);
  const length = isoDuration(rest) ?? parseDuration(rest);
  return length === undefined ? err('is no time that is known here') : ok(length);
}

/** Is it written like an instant, whether or not it can be placed in the story? A bare number says nothing. */
export function readsAsInstant(text: string): boolean {
  const clean = text.trim();
  if (/^\d*$/.test(clean)) return false;
  return (
    /^[jd]\s*([+-]\s*\d{1,3}|\d{1,2}\s*[h:]).*$/i.test(clean) ||
    readInstant(clean, { startsOn: '2000-01-01', startsAt: '00:00' }).ok
  );
}

/** Could it be hours and minutes as well as minutes and seconds? */
export const isAmbiguousClock = (text: string): boolean => /^\d{1,4}:\d\d$/.test(text.trim());

/** `T+01:20` as it is read in a table; with seconds where they matter. */
export const shortInstant = (at: Ms): string =>
  at % MINUTE === 0 ? formatInstant(at).slice(0, -3) : formatInstant(at);

/** The story's clock at an instant: `09:00`, `09:00 +1` on the next day. */
export function storyClock(at: Ms, startsAt: string): string {
  const minutes = Math.floor((at + clockOf(startsAt)) / MINUTE);
  const day = Math.floor(minutes / 1440);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}${day > 0 ? ` +${day}` : ''}`;
}

const BEFORE = 'lies before the disruption';

function dayOfStory(
  [, days = '0', hours, minutes = '0']: RegExpExecArray,
  startsAt: string | undefined,
): Result<Ms, string> {
  const count = Number(days.replaceAll(' ', ''));
  if (count < 0) return err(BEFORE);
  if (hours === undefined) return ok(count * DAY);
  if (Number(hours) > 23 || Number(minutes) > 59) return err('is no time of day');
  return atClock(count, Number(hours) * 60 + Number(minutes), startsAt);
}

function dateOfStory(
  { day, minutes }: { day: string; minutes?: number },
  { startsOn, startsAt }: Reading,
): Result<Ms, string> {
  if (startsOn === undefined) return err('is a date, and the day of the disruption is not known');
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${startsOn}T00:00:00Z`)) / DAY);
  if (days < 0) return err(BEFORE);
  return minutes === undefined ? ok(days * DAY) : atClock(days, minutes, startsAt);
}

function atClock(days: number, minutes: number, startsAt: string | undefined): Result<Ms, string> {
  if (startsAt === undefined) return err('is a time of day, and the scenario does not say when its story starts');
  const at = days * DAY + minutes * MINUTE - clockOf(startsAt);
  return at < 0 ? err(BEFORE) : ok(at);
}

function clockOf(startsAt: string): Ms {
  const [hours, minutes] = startsAt.split(':').map(Number);
  return (hours ?? 0) * HOUR + (minutes ?? 0) * MINUTE;
}

function isoDuration(text: string): Ms | undefined {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(text);
  if (found === null || found.slice(1).every((part) => part === undefined)) return undefined;
  const [days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
  return (days ?? 0) * DAY + (hours ?? 0) * HOUR + (minutes ?? 0) * MINUTE + (seconds ?? 0) * SECOND;
}
