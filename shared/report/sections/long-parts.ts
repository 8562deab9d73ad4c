// The parts of a report that have a row for nearly every entry of the record.
import type { Excerpt } from '../document/excerpt';
import type { Report } from '../report';
import { logOf } from './log';
import { notesOf } from './notes';
import { storyOf, type Told } from './timeline';

export type LongParts = Pick<Report, 'log' | 'notes' | 'timeline'>;

export const longParts = (told: Told): LongParts => ({
  timeline: storyOf(told).chapters,
  notes: notesOf(told.history),
  log: logOf(told.history),
});

/** Of a long record a screen shows a few hundred rows: the others are not put into words for it, only counted. */
export function firstOfLongParts(told: Told, { rows, seq = 0 }: Excerpt): FirstParts {
  const { history } = told;
  const { journal } = history;
  const from = Math.max(0, Math.min(journal.length - rows, seq - Math.floor(rows / 2)));
  const log = logOf(history, journal.slice(from, from + rows));
  const notes = notesOf(history, rows);
  const { chapters, entries } = storyOf(told, rows);
  return {
    parts: { log, notes, timeline: chapters },
    left: { log: journal.length - log.length, timeline: entries - Math.min(entries, rows) },
  };
}

export interface FirstParts {
  readonly parts: LongParts;
  readonly left: Readonly<Record<string, number>>;
}
