import { z } from 'zod';
import { ExerciseDraft } from '../model/exercise-draft';
import { Duration } from '../model/ids';
import { Rehearsal } from '../model/rehearsal';
import { Scenario } from '../model/scenario';
import { Workflow } from '../model/workflow';
import { DocumentFormat, MadeFile, PaperSize } from './made-file';
import { Done, procedure } from './procedure';

export const ExercisePaper = z.enum(['situation manual', 'facilitator pack']);
export type ExercisePaper = z.infer<typeof ExercisePaper>;

/** With one it tells how far it is, and can be cancelled. */
const Ticket = z.string().min(1).max(100).optional();

/** What may be asked for an exercise that is being designed. */
export const exerciseProcedures = {
  /**
   * A whole exercise as a proposal, out of the plan, its drills and its findings; takes seconds. `scenario` gives
   * objectives, levels and story. Without a plan in the workspace: no drills and no findings.
   */
  'exercise.draft': procedure(
    z.object({
      workflow: Workflow,
      scenario: Scenario,
      planId: z.string().optional(),
      room: Duration.min(60_000),
      ticket: Ticket,
    }),
    ExerciseDraft,
  ),
  /** Plays a scenario once as planned and says what every inject does in it; a second for each dozen of injects. */
  'exercise.rehearse': procedure(z.object({ workflow: Workflow, scenario: Scenario, ticket: Ticket }), Rehearsal),
  /** Ends a draft or a rehearsal at once. */
  'exercise.cancel': procedure(z.object({ ticket: z.string() }), Done),
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

export const exerciseEvents = {
  /** How much of a draft or a rehearsal is done, from 0 to 1. */
  'exercise.progress': z.object({ ticket: z.string(), share: z.number() }),
} as const;
