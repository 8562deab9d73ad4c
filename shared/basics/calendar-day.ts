export type DateOrder = 'day first' | 'month first';

export interface CalendarDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** After midnight; absent where no time of day is written. */
  readonly minutes?: number;
  /** Could its day as well be its month? */
  readonly isAmbiguous: boolean;
}

/** The day that `2026-06-26`, `26/06/2026` or `26.06.2026 09h00` names; undefined when it names none. */
export function calendarDay(text: string, dates: DateOrder = 'day first'): CalendarDay | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[ T]+(\d{1,2})\s*[h:]\s*(\d{2})?(?::\d\d)?Z?)?$/i.exec(text.trim());
  const common = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:[ T]+(\d{1,2})\s*[h:]\s*(\d{2})?(?::\d\d)?)?$/i.exec(
    text.trim(),
  );
  const found = iso ?? common;
  if (found === null) return undefined;
  const [, first = '', second = '', third = '', hours, minutes = '0'] = found;
  const isAmbiguous = iso === null && Number(first) <= 12 && Number(second) <= 12 && first !== second;
  const isDayFirst = Number(second) > 12 ? false : Number(first) > 12 || dates === 'day first';
  const [year, month, day] = iso
    ? [first, second, third]
    : isDayFirst
      ? [third, second, first]
      : [third, first, second];
  const named = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDay(named) || Number(hours ?? 0) > 23 || Number(minutes) > 59) return undefined;
  return {
    day: named,
    ...(hours === undefined ? {} : { minutes: Number(hours) * 60 + Number(minutes) }),
    isAmbiguous,
  };
}

/** 31 February parses, as 2 March. */
function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
