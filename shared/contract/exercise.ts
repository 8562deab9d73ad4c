import { z } from 'zod';
import { ExerciseDraft } from '../model/exercise-draft';
import { Duration } from '../model/ids';
import { Scenario } from '../model/scenario';
import { Workflow } from '../model/workflow';
import { procedure } from './procedure';

/** What may be asked for an exercise that is being designed. */
export const exerciseProcedures = {
  /**
   * A whole exercise as a proposal, out of the plan, its drills and its findings; takes seconds. `scenario` gives
   * objectives, levels and story. Without a plan in the workspace: no drills and no findings.
   */
  'exercise.draft': procedure(
    z.object({ workflow: Workflow, scenario: Scenario, planId: z.string().optional(), room: Duration.min(60_000) }),
    ExerciseDraft,
  ),
} as const;
