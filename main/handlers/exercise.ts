import { ok } from '../../shared/basics/result';
import type { DrillMaker } from '../runner/drill-maker';
import type { DrillRunner } from '../runner/drill-runner';
import type { DraftDesk } from '../simulation/draft-desk';
import type { Errands } from '../simulation/errands';
import { rehearse } from '../simulation/rehearse';
import type { Findings } from '../storage/findings';
import type { Runs } from '../storage/runs';
import type { OpenTypefaces } from '../export/text/open-typefaces';
import { drillsOf, dueRetests, pastInjects } from './earlier-exercises';
import { exercisePaper, mselWorkbook } from './exercise-paper';
import type { HandlersOf } from './handler';

export interface ExerciseDesks {
  readonly drafts: DraftDesk;
  readonly maker: DrillMaker;
  readonly runs: Pick<Runs, 'list' | 'journal'>;
  readonly findings: Pick<Findings, 'page'>;
  readonly runner: Pick<DrillRunner, 'record'>;
  readonly typefaces: OpenTypefaces;
  readonly errands: Errands;
}

export function createExerciseHandlers(desks: ExerciseDesks): HandlersOf<'exercise'> {
  const { drafts, maker, runs, findings, runner, typefaces, errands } = desks;
  return {
    'exercise.paper': (asked) => exercisePaper(asked, typefaces),
    'exercise.msel': mselWorkbook,
    'exercise.rehearse': ({ workflow, scenario, ticket }) =>
      errands.run(ticket, (errand) => rehearse(workflow, scenario, maker, errand)),
    'exercise.cancel': ({ ticket }) => {
      errands.cancel(ticket);
      return ok({});
    },
    'exercise.draft': ({ workflow, scenario, planId, room, ticket }) => {
      const drills = drillsOf(planId, runs);
      const earlier = {
        runs: drills.map(({ runId, conduct }) => ({ conduct, journal: runs.journal(runId) })),
        retests: dueRetests(planId, findings, runner),
        past: drills.flatMap((drill) => pastInjects(drill, runner)),
      };
      return errands.run(ticket, (errand) => drafts.draft(workflow, scenario, room, { ...earlier, errand }));
    },
  };
}
