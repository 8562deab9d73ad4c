import type { Key } from '../model/ids';
import type { JournalEvent } from '../model/journal';
import type { Workflow } from '../model/workflow';

/** Transitions whose source was left and whose target was entered in one event, by the port that was taken. */
export function transitionsTaken(journal: readonly JournalEvent[], workflow: Workflow): ReadonlySet<Key> {
  return new Set(journal.flatMap((event) => takenIn(event, workflow)));
}

/** The same for one event: the live board gathers them as events arrive. */
export function takenIn({ changes }: JournalEvent, { transitions }: Workflow): readonly Key[] {
  if (changes.length === 0) return [];
  const ports = new Map(
    changes.flatMap((change) => (change.kind === 'left' ? [[change.state, change.port] as const] : [])),
  );
  if (ports.size === 0) return [];
  const entered = new Set(changes.flatMap((change) => (change.kind === 'entered' ? [change.state] : [])));
  return transitions
    .filter(({ from, to, port }) => ports.has(from) && entered.has(to) && (ports.get(from) ?? port) === port)
    .map(({ id }) => id);
}
