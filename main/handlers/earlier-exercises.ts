import type { DueRetest, PastInject } from '../../shared/analysis/draft/from-the-past';
import type { RunSummary } from '../../shared/contract/contract';
import { everyFinding } from '../../shared/model/finding-query';
import type { JournalEvent } from '../../shared/model/journal';
import { whatIsTested } from '../../shared/report/proof/what-is-tested';
import type { DrillRunner } from '../runner/drill-runner';
import type { Findings } from '../storage/findings';
import type { Runs } from '../storage/runs';

/** Drills that are looked through for injects worth playing again: the newest. */
const MOST_DRILLS = 20;
const MOST_RETESTS = 100;

/** Drills with people of a plan, the newest first. */
export const drillsOf = (planId: string | undefined, runs: Pick<Runs, 'list'>): readonly RunSummary[] =>
  runs
    .list()
    .filter((run) => planId !== undefined && run.planId === planId && run.conduct === 'live')
    .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
    .slice(0, MOST_DRILLS);

/** The injects that a drill released and that changed something at once. */
export function pastInjects(
  { runId, title, startedAt }: RunSummary,
  runner: Pick<DrillRunner, 'record'>,
): readonly PastInject[] {
  const record = runner.record(runId);
  if (!record.ok) return [];
  const { injects } = record.value.frozen.scenario;
  return record.value.journal.flatMap((event) =>
    releasedIn(event).flatMap((id): readonly PastInject[] => {
      const inject = injects.find((it) => it.id === id);
      const changed = event.changes.filter(
        ({ kind }) => kind === 'work' || kind === 'pool' || kind === 'service',
      ).length;
      return inject === undefined || changed === 0
        ? []
        : [{ inject, drill: title, day: startedAt.slice(0, 10), changed }];
    }),
  );
}

const releasedIn = ({ changes }: JournalEvent): readonly string[] =>
  changes.flatMap((change) => (change.kind === 'inject' && change.status === 'released' ? [change.inject] : []));

/** Findings of a plan that are said to be mended, with the inject under which they were seen. */
export function dueRetests(
  planId: string | undefined,
  findings: Pick<Findings, 'page'>,
  runner: Pick<DrillRunner, 'record'>,
): readonly DueRetest[] {
  if (planId === undefined) return [];
  const { rows } = findings.page(
    {
      filter: { ...everyFinding, statuses: ['implemented'] },
      order: { by: 'severity', descending: true },
      today: '9999-12-31',
    },
    { offset: 0, limit: MOST_RETESTS },
  );
  return rows.flatMap((finding) => {
    const tested = whatIsTested(finding);
    const record = finding.evidence && runner.record(finding.evidence.runId);
    if (record?.ok !== true) return [];
    const { frozen, summary } = record.value;
    const inject = frozen.scenario.injects.find(({ id }) => id === tested.inject);
    if (inject === undefined || (tested.planId ?? summary.planId) !== planId) return [];
    return [{ finding: finding.title, inject }];
  });
}
