import { z } from 'zod';
import { isRealEvent } from '../../model/real-event';
import { actualAt } from '../actual-times';
import type { History } from '../history';
import type { Trace } from '../traces';
import type { ServiceResult } from './service-results';
import { tellEvent } from './tell-event';

export const TimelineEntry = z.object({
  at: z.number().int(),
  seq: z.number().int(),
  kind: z.enum(['start', 'inject', 'decision', 'work', 'service', 'deviation', 'note', 'record', 'end']),
  text: z.string(),
  details: z.array(z.string()),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** What happened between two injects. */
export const Chapter = z.object({ title: z.string(), from: z.number().int(), entries: z.array(TimelineEntry) });
export type Chapter = z.infer<typeof Chapter>;

export interface Told {
  readonly history: History;
  readonly traces: readonly Trace[];
  readonly services: readonly ServiceResult[];
}

/** The run as a story, in chapters that begin with an inject: what it set off stands below it. */
export function timelineOf(told: Told): Chapter[] {
  if (isRealEvent(told.history.frozen.scenario)) return [asItHappened(told)];
  const chapters: Chapter[] = [];
  for (const event of told.history.journal) {
    const entry = tellEvent(event, told);
    if (entry === undefined) continue;
    if (chapters.length === 0 || entry.kind === 'inject') {
      chapters.push({ title: entry.kind === 'inject' ? entry.text : 'Opening', from: entry.at, entries: [] });
    }
    chapters.at(-1)?.entries.push(entry);
  }
  return chapters;
}

/** A real event in the order in which it happened, whenever it was written down. */
function asItHappened(told: Told): Chapter {
  const { history } = told;
  const entries = history.journal.flatMap((event) => {
    const entry = tellEvent(event, told);
    return entry === undefined ? [] : [{ ...entry, at: actualAt(history, event) }];
  });
  return { title: history.frozen.scenario.title, from: 0, entries: entries.toSorted((a, b) => a.at - b.at) };
}
