import type { JournalEvent } from '../../shared/model/journal';
import type { RunOutcome } from '../../shared/model/run';

/** How and when the run ended, when one of these events ended it. */
export function endedIn(
  events: readonly JournalEvent[],
): { readonly outcome: RunOutcome; readonly wall: number } | undefined {
  for (const { changes, wall } of events) {
    const ended = changes.find((change) => change.kind === 'ended');
    if (ended?.kind === 'ended') return { outcome: ended.outcome, wall };
  }
  return undefined;
}
