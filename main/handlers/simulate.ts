import type { PastRun } from '../../shared/analysis/coverage';
import { frozen } from '../../shared/analysis/simulation/agreement-check';
import { subjectOf } from '../../shared/analysis/simulation/subject';
import { err, ok } from '../../shared/basics/result';
import type { DrillMaker } from '../runner/drill-maker';
import { simulate } from '../runner/simulate';
import type { ScriptDesk } from '../simulation/script-desk';
import { refused, type SimulationDesk } from '../simulation/simulation-desk';
import type { Runs } from '../storage/runs';
import type { HandlersOf } from './handler';

export interface SimulateDesks {
  readonly desk: SimulationDesk;
  readonly scripts: ScriptDesk;
  readonly maker: DrillMaker;
  readonly runs: Runs;
}

export function createSimulateHandlers({ desk, scripts, maker, runs }: SimulateDesks): HandlersOf<'simulate'> {
  return {
    'simulate.start': ({ settings, isProbe, ...source }) => desk.start(source, settings, isProbe),
    'simulate.cancel': ({ batchId }) => desk.cancel(batchId),
    'simulate.result': ({ batchId }) => desk.result(batchId),
    'simulate.one': async ({ workflow, scenario, variant, seed, run }) => {
      const subject = subjectOf({ workflow, scenario }, variant);
      if (!subject.ok) return err(refused(subject.error));
      const { ir, scenario: played } = subject.value;
      const simulated = await simulate(frozen(ir.workflow, played, { seed, run }), maker, () => false);
      return simulated.ok ? ok({ record: [...simulated.value.happenings] }) : simulated;
    },
    'simulate.compare': (which) => desk.compare(which),
    'simulate.failures': ({ settings, ...source }) => desk.failures(source, settings),
    'simulate.untested': ({ workflow, scenario, planId }) => {
      const past = pastRuns(runs, planId, workflow.title);
      return scripts.untested({ workflow, scenario }, past);
    },
    'simulate.matrix': ({ batchId }) => desk.matrix(batchId),
  };
}

/** Drills of a plan, its earlier revisions included; of a template those that were begun from it. Simulations are told apart by whoever counts. */
const pastRuns = (runs: Runs, planId: string | undefined, title: string): readonly PastRun[] =>
  runs
    .list()
    .filter((it) => it.planId === planId && (planId !== undefined || it.workflowTitle === title))
    .map(({ runId, conduct }) => ({ conduct, journal: runs.journal(runId) }));
