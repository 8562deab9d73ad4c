import { forkOf } from '../../shared/analysis/compare-runs';
import type { JournalEvent } from '../../shared/model/journal';
import type { RelatedRun } from '../../shared/report/related';
import type { DrillRunner } from '../runner/drill-runner';

/** The drill that this one goes on from, and those that go on from this one, as far as the workspace holds them. */
export function relatedRuns(
  runId: string,
  journal: readonly JournalEvent[],
  runner: DrillRunner,
): readonly RelatedRun[] {
  const origin = forkOf(journal);
  const found = [
    ...(origin === undefined ? [] : [{ runId: origin.of, seq: origin.seq, relation: 'origin' as const }]),
    ...runner.forksOf(runId).map((fork) => ({ ...fork, relation: 'fork' as const })),
  ];
  return found.flatMap(({ runId: other, seq, relation }): RelatedRun[] => {
    const record = runner.record(other);
    if (!record.ok) return [];
    const { summary, frozen, journal: theirs } = record.value;
    return [{ runId: other, title: summary.title, frozen, journal: theirs, seq, relation }];
  });
}
