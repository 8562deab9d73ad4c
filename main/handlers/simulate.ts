import { frozen } from '../../shared/analysis/simulation/agreement-check';
import { subjectOf } from '../../shared/analysis/simulation/subject';
import { err, ok } from '../../shared/basics/result';
import type { DrillMaker } from '../runner/drill-maker';
import { simulate } from '../runner/simulate';
import { refused, type SimulationDesk } from '../simulation/simulation-desk';
import type { HandlersOf } from './handler';

export function createSimulateHandlers(desk: SimulationDesk, maker: DrillMaker): HandlersOf<'simulate'> {
  return {
    'simulate.start': ({ settings, ...source }) => desk.start(source, settings),
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
    'simulate.matrix': ({ batchId }) => desk.matrix(batchId),
  };
}
