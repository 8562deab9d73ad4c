import { seenNote } from '../../analysis/inject-queue';
import type { CriticalTask } from '../../model/report-outline';
import type { Objective } from '../../model/scenario';
import { actualAt, mendingsIn } from '../actual-times';
import type { History } from '../history';

/** What has to be done for an objective to be met, and when an evaluator saw it; a tick that was taken back is none. */
export function criticalTasks({ tasks = [] }: Objective, history: History): CriticalTask[] {
  if (tasks.length === 0) return [];
  const { countered } = mendingsIn(history);
  return tasks.map((text) => {
    const tick = history.journal.find(
      ({ cause, seq }) =>
        cause.kind === 'command' &&
        cause.command.kind === 'note' &&
        cause.command.inject === undefined &&
        cause.command.text === seenNote(text) &&
        !countered.has(seq),
    );
    if (tick === undefined || tick.cause.kind !== 'command') return { text };
    const { command, by } = tick.cause;
    const who = command.kind === 'note' ? command.who : undefined;
    return { text, seen: { at: actualAt(history, tick), seq: tick.seq, by: who ?? by } };
  });
}
