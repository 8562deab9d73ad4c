import type { Ms } from '../basics/time';
import type { Key } from '../model/ids';
import type { JournalEvent } from '../model/journal';
import { namesOf } from '../model/names';
import type { Workflow } from '../model/workflow';

/** A stretch of exercise time in which a service was below its MBCO. `to` is absent while it lasts. */
export interface Interruption {
  readonly from: Ms;
  readonly to?: Ms | undefined;
}

export type Interruptions = Readonly<Record<Key, readonly Interruption[]>>;

/** When each service was below its minimum level, from the levels recorded in the journal. */
export function interruptionsOf(journal: readonly JournalEvent[], workflow: Workflow): Interruptions {
  return journal.reduce((so, event) => addInterruptions(so, event, workflow), {} as Interruptions);
}

/** The same, one event further: the live board folds it as events arrive. */
export function addInterruptions(
  so: Interruptions,
  event: Pick<JournalEvent, 'at' | 'changes'>,
  workflow: Workflow,
): Interruptions {
  const names = namesOf(workflow);
  let now = so;
  for (const change of event.changes) {
    if (change.kind !== 'service') continue;
    const mbco = names.thing('services', change.service)?.mbco ?? 0;
    const before = now[change.service] ?? [];
    const open = before.at(-1);
    const isDown = open !== undefined && open.to === undefined;
    if (change.effective < mbco && !isDown) {
      now = { ...now, [change.service]: [...before, { from: event.at }] };
    } else if (change.effective >= mbco && isDown) {
      now = { ...now, [change.service]: closed(before, open, event.at) };
    }
  }
  return now;
}

/** A fall that was made good in the same instant is none. */
const closed = (all: readonly Interruption[], open: Interruption, at: Ms): readonly Interruption[] =>
  open.from === at ? all.slice(0, -1) : [...all.slice(0, -1), { from: open.from, to: at }];
