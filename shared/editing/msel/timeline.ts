// Timelines as people write them, in a text or in the column of a table: turned into instants after the disruption.
import { formatInstant, MINUTE, SECOND, type Ms } from '../../basics/time';
import type { Sheet } from './mapping';

/** When the disruption began, as the clock on the wall said and in UTC. */
export interface Began {
  /** `YYYY-MM-DD` and `HH:MM`. */
  readonly startsOn: string;
  readonly startsAt: string;
  /** Milliseconds by which the clock on the wall is ahead of UTC. */
  readonly offset: Ms;
}

const DATE = String.raw`(?<date>\d{4}[-/.]\d{1,2}[-/.]\d{1,2})`;
const CLOCK = String.raw`(?<hour>[01]?\d|2[0-3])[:h](?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?(?:\.\d+)?`;
const STAMP = new RegExp(String.raw`^(?:${DATE}[T ,]+(?:at )?)?${CLOCK}\s*(?<zone>UTC|GMT|Z(?![a-z]))?`, 'i');
const MARKS = /^(?:\s*(?:[-*+•|>]|\d+[.)]|#+)\s+|\s*\|)*\s*(?:\*\*|__|\[|`)*\s*/;
const AFTER = /^(?:\*\*|__|\]|`)*\s*(?:[-–—:|]+\s*)?(?:\*\*|__)*\s*/;
/** Going back by more than this is the next day; by less, somebody wrote two lines in the other order. */
const NEXT_DAY = 6 * 60 * MINUTE;
const DAY = 24 * 60 * MINUTE;

/** A text with a time at the beginning of its entries, as rows of time and text; lines without one go on with the entry before. */
export function timelineSheet(text: string, began: Began): Sheet {
  const rows: string[][] = [];
  const place = placer(began);
  for (const line of text.split(/\r\n?|\n/)) {
    const bare = line.replace(MARKS, '');
    if (/^\s*\|?[\s:|-]*\|?\s*$/.test(line)) continue;
    const stamp = STAMP.exec(bare);
    if (stamp !== null) {
      rows.push([
        place(stamp),
        bare
          .slice(stamp[0].length)
          .replace(AFTER, '')
          .replace(/\s*\|\s*$/, '')
          .trim(),
      ]);
      continue;
    }
    if (isHeading(line)) {
      place.day(line);
      continue;
    }
    const last = rows.at(-1);
    if (last === undefined) rows.push(['', bare.trim()]);
    else last[1] = `${last[1] ?? ''}\n${bare.trim()}`.trim();
  }
  return rows;
}

/** The same for the cells of a column; what is no time of day or date stays as it is. */
export function placeTimes(cells: readonly string[], began: Began): readonly string[] {
  const place = placer(began);
  return cells.map((cell) => {
    const stamp = STAMP.exec(cell.trim());
    return stamp === null || stamp[0].length < cell.trim().length ? cell : place(stamp);
  });
}

const isHeading = (line: string): boolean =>
  /^\s*#+\s|^\s*(?:\*\*)?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\*\*)?:?\s*$/.test(line);

interface Placer {
  (stamp: RegExpExecArray): string;
  /** A heading that names a day: times below it without one are on it. */
  day(heading: string): void;
}

function placer({ startsOn, startsAt, offset }: Began): Placer {
  const zero = Date.parse(`${startsOn}T${startsAt}:00Z`);
  let day = Date.parse(`${startsOn}T00:00:00Z`);
  let before: number | undefined;
  const place = ({ 0: written, groups = {} }: RegExpExecArray): string => {
    const { date, hour = '0', minute = '0', second = '0', zone } = groups;
    const ofDay = Number(hour) * 60 * MINUTE + Number(minute) * MINUTE + Number(second) * SECOND;
    if (date !== undefined) day = dayOf(date) ?? day;
    let wall = day + ofDay + (zone === undefined ? 0 : offset);
    if (date === undefined && before !== undefined && wall < before - NEXT_DAY) {
      day += DAY;
      wall += DAY;
    }
    before = wall;
    return wall < zero ? written.trim() : formatInstant(wall - zero);
  };
  return Object.assign(place, {
    day(heading: string) {
      const date = new RegExp(DATE).exec(heading)?.groups?.['date'];
      if (date !== undefined) day = dayOf(date) ?? day;
    },
  });
}

function dayOf(date: string): number | undefined {
  const [year = 0, month = 1, day = 1] = date.split(/[-/.]/).map(Number);
  const at = Date.UTC(year, month - 1, day);
  return Number.isNaN(at) ? undefined : at;
}
