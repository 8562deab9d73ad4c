import { z } from 'zod';
import { seenNote } from '../../analysis/inject-queue';
import { isRealEvent } from '../../model/real-event';
import type { JournalEvent } from '../../model/journal';
import { actualAt } from '../actual-times';
import type { History } from '../history';
import type { Trace } from '../traces';
import { isNote } from './notes';
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

/** A story with its first entries, and how many there would be. */
export interface Story {
  readonly chapters: Chapter[];
  readonly entries: number;
}

/** The run as a story, in chapters that begin with an inject: what it set off stands below it. */
export function storyOf(told: Told, most = Infinity): Story {
  if (isRealEvent(told.history.frozen.scenario)) return asItHappened(told, most);
  const chapters: Chapter[] = [];
  const ticks = new Set(told.history.frozen.scenario.objectives.flatMap(({ tasks = [] }) => tasks.map(seenNote)));
  let entries = 0;
  for (const event of told.history.journal) {
    if (isAboutInject(event, told.history) || isTick(event, ticks)) continue;
    // any other note is an entry and never begins a chapter: beyond the last that is shown it is only counted
    const isCounted = entries >= most && event.changes.length === 0 && isNote(event);
    const entry = isCounted ? undefined : tellEvent(event, told);
    if (isCounted || entry !== undefined) entries += 1;
    if (entry === undefined) continue;
    if (chapters.length === 0 || entry.kind === 'inject') {
      chapters.push({ title: entry.kind === 'inject' ? entry.text : 'Opening', from: entry.at, entries: [] });
    }
    if (entries <= most) chapters.at(-1)?.entries.push(entry);
  }
  return { chapters, entries };
}

/** What was said to an inject, and what of it was seen, stands with the inject; that it was read, in the full log. */
function isAboutInject({ cause }: JournalEvent, { board }: History): boolean {
  if (cause.kind !== 'command' || cause.command.kind !== 'note') return false;
  const { inject } = cause.command;
  return inject !== undefined && board.injects[inject]?.status === 'released';
}

/** That a critical task was seen stands with its objective. */
const isTick = ({ cause }: JournalEvent, ticks: ReadonlySet<string>): boolean =>
  cause.kind === 'command' && cause.command.kind === 'note' && ticks.has(cause.command.text);

/** A real event in the order in which it happened, whenever it was written down. */
function asItHappened(told: Told, most: number): Story {
  const { history } = told;
  const entries = history.journal.flatMap((event) => {
    const entry = tellEvent(event, told);
    return entry === undefined ? [] : [{ ...entry, at: actualAt(history, event) }];
  });
  const shown = entries.toSorted((a, b) => a.at - b.at).slice(0, most);
  return { chapters: [{ title: history.frozen.scenario.title, from: 0, entries: shown }], entries: entries.length };
}
