import type { DueRetest, PastInject } from '../../shared/analysis/draft/from-the-past';
import { everyFinding } from '../../shared/model/finding-query';
import type { JournalEvent } from '../../shared/model/journal';
import type { RunSummary } from '../../shared/contract/contract';
import { whatIsTested } from '../../shared/report/proof/what-is-tested';
import type { DrillMaker } from '../runner/drill-maker';
import type { DrillRunner } from '../runner/drill-runner';
import type { DraftDesk } from '../simulation/draft-desk';
import { rehearse } from '../simulation/rehearse';
import type { Findings } from '../storage/findings';
import type { Runs } from '../storage/runs';
import type { Typefaces } from '../export/text/typefaces';
import { exercisePaper } from './exercise-paper';
import type { HandlersOf } from './handler';

export interface ExerciseDesks {
  readonly drafts: DraftDesk;
  readonly maker: DrillMaker;
  readonly typefaces: Typefaces;
  readonly runs: Pick<Runs, 'list' | 'journal'>;
  readonly findings: Pick<Findings, 'page'>;
  readonly runner: Pick<DrillRunner, 'record'>;
}

/** Drills that are looked through for injects worth playing again: the newest. */
const MOST_DRILLS = 20;

export function createExerciseHandlers({
  drafts,
  maker,
  runs,
  findings,
  runner,
  typefaces,
}: ExerciseDesks): HandlersOf<'exercise'> {
  const drillsOf = (planId: string | undefined): readonly RunSummary[] =>
    runs
      .list()
      .filter((run) => planId !== undefined && run.planId === planId && run.conduct === 'live')
      .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
      .slice(0, MOST_DRILLS);

  function pastOf({ runId, title, startedAt }: RunSummary): readonly PastInject[] {
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

  function retestsOf(planId: string | undefined): readonly DueRetest[] {
    const { rows } = findings.page(
      {
        filter: { ...everyFinding, statuses: ['implemented'] },
        order: { by: 'severity', descending: true },
        today: '9999-12-31',
      },
      { offset: 0, limit: 100 },
    );
    return rows.flatMap((finding) => {
      const tested = whatIsTested(finding);
      const record = finding.evidence && runner.record(finding.evidence.runId);
      if (planId === undefined || record?.ok !== true) return [];
      const { frozen, summary } = record.value;
      const inject = frozen.scenario.injects.find(({ id }) => id === tested.inject);
      if (inject === undefined || (tested.planId ?? summary.planId) !== planId) return [];
      return [{ finding: finding.title, inject }];
    });
  }

  return {
    'exercise.paper': (asked) => exercisePaper(asked, typefaces),
    'exercise.rehearse': ({ workflow, scenario }) => rehearse(workflow, scenario, maker),
    'exercise.draft': ({ workflow, scenario, planId, room }) => {
      const drills = drillsOf(planId);
      return drafts.draft(workflow, scenario, room, {
        runs: drills.map(({ runId, conduct }) => ({ conduct, journal: runs.journal(runId) })),
        retests: retestsOf(planId),
        past: drills.flatMap(pastOf),
      });
    },
  };
}

const releasedIn = ({ changes }: JournalEvent): readonly string[] =>
  changes.flatMap((change) => (change.kind === 'inject' && change.status === 'released' ? [change.inject] : []));
