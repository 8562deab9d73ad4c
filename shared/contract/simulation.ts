import { z } from 'zod';
import { Untested } from '../model/coverage';
import { FailureMatrix, FailureSettings } from '../model/failures';
import { Happening } from '../model/journal';
import { Scenario } from '../model/scenario';
import { AgreementCheck, Comparison, SimulationResult, SimulationSettings, Variant } from '../model/simulation';
import { Workflow } from '../model/workflow';
import { Done, procedure } from './procedure';

/** What is simulated: a plan as it lies in the editor, one of its scenarios, and what is changed of them. */
export const SimulationSource = z.object({ workflow: Workflow, scenario: Scenario, variant: Variant.optional() });
export type SimulationSource = z.infer<typeof SimulationSource>;

export const BatchState = z.enum(['running', 'done', 'cancelled', 'failed']);

/**
 * How a batch of simulated runs stands. `result` covers the first runs, up to `result.runs`, while more are under way; in
 * news it is only there when it is new.
 */
export const SimulationProgress = z.object({
  batchId: z.string(),
  state: BatchState,
  done: z.number().int(),
  of: z.number().int(),
  result: SimulationResult.optional(),
  agreement: AgreementCheck.optional(),
  /** A sentence when it failed, or when its results are not to be relied on. */
  message: z.string().optional(),
});
export type SimulationProgress = z.infer<typeof SimulationProgress>;

/** How trying every failure stands. A large `matrix` is only told when it has ended: ask for it meanwhile. */
export const FailureProgress = z.object({
  batchId: z.string(),
  state: BatchState,
  done: z.number().int(),
  of: z.number().int(),
  matrix: FailureMatrix.optional(),
  message: z.string().optional(),
});
export type FailureProgress = z.infer<typeof FailureProgress>;

/** What may be asked of the simulation. */
export const simulationProcedures = {
  /** Answers at once; what comes of it arrives as `simulation.progress`. Refused with the field that is wrong. */
  'simulate.start': procedure(
    SimulationSource.extend({
      settings: SimulationSettings,
      /** One attempt of a search: the check of the plan without its what-if is taken to be enough. */
      isProbe: z.boolean().optional(),
    }),
    z.object({ batchId: z.string() }),
  ),
  /** Ends a batch of either kind; its workers are free at once. */
  'simulate.cancel': procedure(z.object({ batchId: z.string() }), Done),
  'simulate.result': procedure(z.object({ batchId: z.string() }), SimulationProgress),
  /** One run of a batch as its record: the same on every machine. */
  'simulate.one': procedure(
    SimulationSource.extend({ seed: SimulationSettings.shape.seed, run: z.number().int().min(0) }),
    z.object({ record: z.array(Happening) }),
  ),
  /** What a what-if changes, run by run: two batches of the same seed and number of runs. */
  'simulate.compare': procedure(z.object({ before: z.string(), after: z.string() }), Comparison),
  /** Tries every failure; what comes of it arrives as `failures.progress`. Goes on where the same question was cancelled. */
  'simulate.failures': procedure(
    SimulationSource.extend({ settings: FailureSettings }),
    z.object({ batchId: z.string() }),
  ),
  /** What past drills of the plan have not reached, and the shortest scripts that reach it. Without a plan: no drills. */
  'simulate.untested': procedure(
    z.object({ workflow: Workflow, scenario: Scenario, planId: z.string().optional() }),
    Untested,
  ),
  'simulate.matrix': procedure(z.object({ batchId: z.string() }), FailureProgress),
} as const;

export const simulationEvents = {
  /** At most ten a second for each batch. */
  'simulation.progress': SimulationProgress,
  'failures.progress': FailureProgress,
} as const;
