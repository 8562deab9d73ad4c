import type { DrillMaker } from '../runner/drill-maker';
import type { DrillRunner } from '../runner/drill-runner';
import type { DraftDesk } from '../simulation/draft-desk';
import { rehearse } from '../simulation/rehearse';
import type { Findings } from '../storage/findings';
import type { Runs } from '../storage/runs';
import type { Typefaces } from '../export/text/typefaces';
import { drillsOf, dueRetests, pastInjects } from './earlier-exercises';
import { exercisePaper, mselWorkbook } from './exercise-paper';
import type { HandlersOf } from './handler';

export interface ExerciseDesks {
  readonly drafts: DraftDesk;
  readonly maker: DrillMaker;
  readonly runs: Pick<Runs, 'list' | 'journal'>;
  readonly findings: Pick<Findings, 'page'>;
  readonly runner: Pick<DrillRunner, 'record'>;
  readonly typefaces: Typefaces;
}

export function createExerciseHandlers(desks: ExerciseDesks): HandlersOf<'exercise'> {
  const { drafts, maker, runs, findings, runner, typefaces } = desks;
  return {
    'exercise.paper': (asked) => exercisePaper(asked, typefaces),
    'exercise.msel': mselWorkbook,
    'exercise.rehearse': ({ workflow, scenario }) => rehearse(workflow, scenario, maker),
    'exercise.draft': ({ workflow, scenario, planId, room }) => {
      const drills = drillsOf(planId, runs);
      return drafts.draft(workflow, scenario, room, {
        runs: drills.map(({ runId, conduct }) => ({ conduct, journal: runs.journal(runId) })),
        retests: dueRetests(planId, findings, runner),
        past: drills.flatMap((drill) => pastInjects(drill, runner)),
      });
    },
  };
}
