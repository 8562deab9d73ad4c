import type { Ms } from '../basics/time';
import type { Key } from '../model/ids';
import type { JournalEvent } from '../model/journal';
import { namesOf } from '../model/names';
import type { Workflow } from '../model/workflow';

/** A stretch of exercise time in which a service was below its MBCO. `to` is absent while it lasts. */
export interface Interruption {
  readonly from: Ms;
  readonly to?: Ms | undefined;
  /** The events of the record that began and ended it: their actual times may be corrected. */
  readonly fromSeq?: number | undefined;
  readonly toSeq?: number | undefined;
}

export type Interruptions = Readonly<Record<Key, readonly Interruption[]>>;

/** When each service was below its minimum level, from the levels recorded in the journal. */
export function interruptionsOf(journal: readonly JournalEvent[], workflow: Workflow): Interruptions {
  return journal.reduce((so, event) => addInterruptions(so, event, workflow), {} as Interruptions);
}

/** The same, one event further: the live board folds it as events arrive. */
export function addInterruptions(
  so: Interruptions,
  event: Pick<JournalEvent, 'at' | 'changes'> & Partial<Pick<JournalEvent, 'seq' | 'cause'>>,
  workflow: Workflow,
): Interruptions {
  const names = namesOf(workflow);
  let now = corrected(so, event.cause);
  for (const change of event.changes) {
    if (change.kind !== 'service') continue;
    const mbco = names.thing('services', change.service)?.mbco ?? 0;
    const before = now[change.service] ?? [];
    const open = before.at(-1);
    const isDown = open !== undefined && open.to === undefined;
    if (change.effective < mbco && !isDown) {
      now = { ...now, [change.service]: [...before, { from: event.at, fromSeq: event.seq }] };
    } else if (change.effective >= mbco && isDown) {
      now = { ...now, [change.service]: closed(before, open, event) };
    }
  }
  return now;
}

/** A fall that was made good in the same instant is none. */
const closed = (
  all: readonly Interruption[],
  open: Interruption,
  { at, seq }: { readonly at: Ms; readonly seq?: number | undefined },
): readonly Interruption[] =>
  open.from === at ? all.slice(0, -1) : [...all.slice(0, -1), { ...open, to: at, toSeq: seq }];

/** When what began or ended it was given its actual time: never before what came before it. */
function corrected(so: Interruptions, cause: JournalEvent['cause'] | undefined): Interruptions {
  if (cause?.kind !== 'command' || cause.command.kind !== 'correct') return so;
  const { seq, at } = cause.command;
  const mended = (all: readonly Interruption[]): readonly Interruption[] =>
    all.map((it, index) => {
      if (it.fromSeq === seq) return { ...it, from: Math.max(all[index - 1]?.to ?? 0, at) };
      return it.toSeq === seq ? { ...it, to: Math.max(it.from, at) } : it;
    });
  return Object.fromEntries(Object.entries(so).map(([service, all]) => [service, mended(all)]));
}
