import { parseDuration } from './parse-duration';
import { DAY, formatInstant, HOUR, MINUTE, SECOND, type Ms } from './time';

interface Reading {
  /** Clock time of the disruption, `HH:MM`: without it `J+1 09h00` means nothing. */
  readonly startsAt?: string | undefined;
  /** What `05:00` is: five hours (the default) or five minutes. */
  readonly clock?: 'hours' | 'minutes';
}

/**
 * An instant as planners write it: `T+5`, `T+01:20`, `1 h 30`, `00:20:00`, `PT2M`, `J+1 09h00` (a day and a clock time
 * of the story). Milliseconds after the disruption; undefined when it is none or lies before.
 */
export function parseInstant(text: string, { startsAt, clock = 'hours' }: Reading = {}): Ms | undefined {
  const clean = text.trim();
  const day = /^[jd]\s*\+\s*(\d{1,3})(?:\s+(\d{1,2})\s*[h:]\s*(\d{2})?)?$/i.exec(clean);
  if (day) return dayOfStory(day, startsAt);
  const rest = clean.replace(/^t\s*\+?\s*/i, '');
  const full = /^(\d{1,4}):([0-5]\d):([0-5]\d)$/.exec(rest);
  if (full) return Number(full[1]) * HOUR + Number(full[2]) * MINUTE + Number(full[3]) * SECOND;
  const two = /^(\d{1,4}):([0-5]\d)$/.exec(rest);
  if (two && clock === 'minutes' && rest === clean) return Number(two[1]) * MINUTE + Number(two[2]) * SECOND;
  return isoDuration(rest) ?? parseDuration(rest);
}

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

function dayOfStory([, days, hours, minutes = '0']: RegExpExecArray, startsAt: string | undefined): Ms | undefined {
  if (hours === undefined) return Number(days) * DAY;
  if (startsAt === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const at = Number(days) * DAY + Number(hours) * HOUR + Number(minutes) * MINUTE - clockOf(startsAt);
  return at < 0 ? undefined : at;
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
