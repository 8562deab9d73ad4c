// What people say afterwards about entries of the record: an actual time, or that one does not hold. Nothing is changed in it.
import type { Ms } from '../basics/time';
import type { JournalEvent } from '../model/journal';
import { isOwnEntry } from '../model/own-entry';
import type { Command } from '../model/run';
import { foldJournal } from './board';
import type { Entry } from './entry';

export interface Mending {
  readonly why: string;
  readonly by: string;
  /** The event that says so. */
  readonly seq: number;
}

export interface Mendings {
  /** Actual times, by the event that they are about. The latest word counts. */
  readonly corrected: ReadonlyMap<number, Mending & { readonly at: Ms }>;
  /** Entries that do not hold. */
  readonly countered: ReadonlyMap<number, Mending>;
}

export function mendingsOf(journal: readonly Entry[]): Mendings {
  const corrected = new Map<number, Mending & { at: Ms }>();
  const countered = new Map<number, Mending>();
  for (const { cause, seq } of journal) {
    if (cause.kind !== 'command') continue;
    const { command, by } = cause;
    if (command.kind === 'note' && command.was !== undefined) corrected.set(seq, { at: command.was, why: '', by, seq });
    if (command.kind === 'correct') corrected.set(command.seq, { at: command.at, why: command.why, by, seq });
    if (command.kind === 'counter') countered.set(command.seq, { why: command.why, by, seq });
  }
  return { corrected, countered };
}

/** Why an entry cannot be mended so, as a sentence; undefined when it can. `now` is the present exercise time. */
export function mendingRefusal(journal: readonly JournalEvent[], command: Command, now: Ms): string | undefined {
  if (command.kind !== 'correct' && command.kind !== 'counter') return undefined;
  const event = journal[command.seq];
  if (event === undefined) return 'There is no such entry in the record.';
  if (command.kind === 'counter') {
    if (event.cause.kind !== 'command')
      return 'Only what somebody said or did can be taken back, not what came by itself.';
    const isTaken = mendingsOf(journal).countered.has(command.seq);
    return isTaken ? 'This entry has a counter-entry already.' : undefined;
  }
  if (command.at > now) return 'An actual time cannot lie ahead of the clock.';
  const visit = foldJournal(journal).visits.find(({ leftSeq }) => leftSeq === command.seq);
  if (visit !== undefined) return command.at < visit.entered ? 'It cannot have ended before it began.' : undefined;
  const isSaid = event.cause.kind === 'command' && isOwnEntry(event.cause.command);
  return isSaid ? undefined : 'This entry has no time to correct: choose the end of a step, a decision, or a note.';
}
