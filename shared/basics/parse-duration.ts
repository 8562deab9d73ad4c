import { DAY, HOUR, MINUTE, SECOND, type Ms } from './time';

const UNIT: Readonly<Record<string, Ms>> = {
  ms: 1, s: SECOND, sec: SECOND, second: SECOND, seconds: SECOND, m: MINUTE, min: MINUTE, mins: MINUTE, minute: MINUTE,
  minutes: MINUTE, h: HOUR, hr: HOUR, hour: HOUR, hours: HOUR, d: DAY, day: DAY, days: DAY, w: 7 * DAY, week: 7 * DAY, weeks: 7 * DAY,
}; // prettier-ignore

/**
 * A length of time as people write it: `90`, `90 min`, `1 h 30`, `1:30`, `2 d 3 h`, `1.5 h`. A bare number is minutes;
 * one that follows hours is minutes too, one that follows minutes is seconds. Undefined when it is none.
 */
export function parseDuration(text: string): Ms | undefined {
  const clean = text.trim().toLowerCase().replaceAll(',', '.');
  const clock = /^(\d+):([0-5]?\d)$/.exec(clean);
  if (clock) return Number(clock[1]) * HOUR + Number(clock[2]) * MINUTE;
  if (!/^(\d+(\.\d+)?\s*[a-z]*\s*)+$/.test(clean)) return undefined;
  let total = 0;
  let bare = MINUTE;
  for (const [, number = '', unit = ''] of clean.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]*)/g)) {
    const size = unit === '' ? bare : UNIT[unit];
    if (size === undefined) return undefined;
    total += Number(number) * size;
    bare = size === MINUTE ? SECOND : size === DAY ? HOUR : MINUTE;
  }
  return Math.round(total);
}
