import { z } from 'zod';
import { ExerciseDraft } from '../model/exercise-draft';
import { Duration } from '../model/ids';
import { Rehearsal } from '../model/rehearsal';
import { Scenario } from '../model/scenario';
import { Workflow } from '../model/workflow';
import { DocumentFormat, MadeFile, PaperSize } from './made-file';
import { procedure } from './procedure';

export const ExercisePaper = z.enum(['situation manual', 'facilitator pack']);
export type ExercisePaper = z.infer<typeof ExercisePaper>;

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
  /** What players, or the facilitator, take along on paper. Dated by the story, so that the same exercise gives the same file. */
  'exercise.paper': procedure(
    z.object({
      workflow: Workflow,
      scenario: Scenario,
      kind: ExercisePaper,
      format: DocumentFormat,
      paper: PaperSize.optional(),
    }),
    MadeFile,
  ),
  /** The MSEL as a workbook; `readMsel` takes it back. */
  'exercise.msel': procedure(z.object({ workflow: Workflow, scenario: Scenario }), MadeFile),
} as const;
