import type { Ms } from '../basics/time';
import { SEEN, type Entry } from '../journal/entry';
import { mendingsOf } from '../journal/mending';
import { wallAt } from '../journal/wall-at';
import type { Key } from '../model/ids';
import type { Command } from '../model/run';

/** Something said or done about an inject. */
export interface Answer {
  readonly seq: number;
  /** Exercise time, as corrected. */
  readonly at: Ms;
  /** Real time since the release: the exercise clock may stand meanwhile. */
  readonly roomTime: Ms;
  readonly who: string;
  readonly said: Command;
}

/** What became of one released inject. */
export interface InjectRecord {
  readonly acknowledged: readonly Answer[];
  /** Answers, decisions and notes, in the order in which they came. */
  readonly replies: readonly Answer[];
  /** Expected actions that were ticked, by their text: each at its first tick. */
  readonly seen: ReadonlyMap<string, Answer>;
}

export const noRecord: InjectRecord = { acknowledged: [], replies: [], seen: new Map() };

interface Growing extends InjectRecord {
  readonly acknowledged: Answer[];
  readonly replies: Answer[];
  readonly seen: Map<string, Answer>;
}

/** The same of every inject of a run, by its key. What was taken back is not in it. */
export function injectRecords(journal: readonly Entry[]): ReadonlyMap<Key, InjectRecord> {
  const { corrected, countered } = mendingsOf(journal);
  const released = new Map<Key, number>();
  const records = new Map<Key, Growing>();
  let heldFor: Key | undefined;
  for (const event of journal) {
    const { cause, changes, seq } = event;
    const inject = cause.kind === 'command' ? aboutInject(cause.command, heldFor) : undefined;
    const from = inject === undefined ? undefined : released.get(inject);
    if (cause.kind === 'command' && inject !== undefined && from !== undefined && !countered.has(seq)) {
      const actual = corrected.get(seq)?.at;
      const wall = actual === undefined ? event.wall : wallAt(journal, actual);
      const { command, by } = cause;
      const record = records.get(inject) ?? { acknowledged: [], replies: [], seen: new Map() };
      records.set(inject, record);
      keep(record, { seq, at: actual ?? event.at, roomTime: Math.max(0, wall - from), who: whoSaid(command) ?? by, said: command }); // prettier-ignore
    }
    for (const change of changes) {
      if (change.kind === 'clock') heldFor = change.hold?.kind === 'inject' ? change.hold.inject : undefined;
      if (change.kind === 'inject' && change.status === 'released') released.set(change.inject, event.wall);
    }
  }
  return records;
}

function keep({ acknowledged, replies, seen }: Growing, answer: Answer): void {
  const tick = seenIn(answer.said);
  if (tick === undefined) (isAcknowledgement(answer.said) ? acknowledged : replies).push(answer);
  else if (!seen.has(tick)) seen.set(tick, answer);
}

/** Notes and decisions that say so, and what was decided while the clock was held for it. */
function aboutInject(command: Command, heldFor: Key | undefined): Key | undefined {
  if (command.kind === 'note' || command.kind === 'decide') return command.inject;
  return command.kind === 'choose' || command.kind === 'answer' ? heldFor : undefined;
}

const isAcknowledgement = (command: Command): boolean => command.kind === 'note' && command.tag === 'acknowledgement';

const seenIn = (command: Command): string | undefined =>
  command.kind === 'note' && command.text.startsWith(SEEN) ? command.text.slice(SEEN.length) : undefined;

function whoSaid(command: Command): string | undefined {
  if (command.kind === 'note') return command.who;
  return 'decidedBy' in command ? command.decidedBy : undefined;
}
