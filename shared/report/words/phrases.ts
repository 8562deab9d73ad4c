import { formatDuration, type Ms } from '../../basics/time';

/** Small pieces of English that several sentences use. */

/** `1 step`, `3 steps`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** The first few names and how many more there are. */
export function firstOf(names: readonly string[], most: number): string {
  if (names.length <= most) return listed(names);
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}

/** As many names as `room` letters hold, one at least, and how many more there are. */
export function asManyAsFit(names: readonly string[], room: number): string {
  if (listed(names).length <= room) return listed(names);
  let fit = names.length - 1;
  while (fit > 1 && firstOf(names, fit).length > room) fit -= 1;
  return firstOf(names, fit);
}

export const figure = (time: Ms | undefined): string => (time === undefined ? 'n/a' : formatDuration(time));

/** With its sign: `+1 h 30`, `−12 min`, `0`. */
export const difference = (time: Ms): string =>
  time === 0 ? '0' : time > 0 ? `+${formatDuration(time)}` : formatDuration(time);

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A decimal with one digit at most: `4.7`, `12`. */
export const oneDecimal = (value: number): string => String(Math.round(value * 10) / 10);

/** A person's words as a sentence: with a full stop unless they end with a sign of their own. */
export const stopped = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** A share of a whole in words; n/a where there is no whole. */
export function shareOf(part: number, whole: number): string {
  if (whole === 0) return 'n/a';
  return part > 0 && part * 100 < whole ? 'under 1 %' : `${Math.round((part / whole) * 100)} %`;
}

/** A count of a whole in percent; n/a where there is no whole. */
export const percent = (count: number, of: number): string =>
  of === 0 ? 'n/a' : `${Math.round((count / of) * 100)} %`;
