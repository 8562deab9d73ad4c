import { forkOf } from '../../shared/analysis/compare-runs';
import type { RelatedRun } from '../../shared/report/related';
import type { DrillRunner } from '../runner/drill-runner';

/** The drill that this one goes on from, and those that go on from this one, as far as the workspace holds them. */
export function relatedRuns(runId: string, runner: DrillRunner): readonly RelatedRun[] {
  const own = runner.record(runId);
  if (!own.ok) return [];
  const origin = forkOf(own.value.journal);
  const found = [
    ...(origin === undefined ? [] : [{ runId: origin.of, seq: origin.seq, relation: 'origin' as const }]),
    ...runner.forksOf(runId).map((fork) => ({ ...fork, relation: 'fork' as const })),
  ];
  return found.flatMap(({ runId: other, seq, relation }): RelatedRun[] => {
    const record = runner.record(other);
    if (!record.ok) return [];
    const { summary, frozen, journal } = record.value;
    return [{ runId: other, title: summary.title, frozen, journal, seq, relation }];
  });
}
