import { z } from 'zod';
import { ExerciseDraft } from '../model/exercise-draft';
import { Duration } from '../model/ids';
import { Rehearsal } from '../model/rehearsal';
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
  /** Plays a scenario once as planned and says what every inject does in it; a second for each dozen of injects. */
  'exercise.rehearse': procedure(z.object({ workflow: Workflow, scenario: Scenario }), Rehearsal),
} as const;
