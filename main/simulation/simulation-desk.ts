import { SAMPLES } from '../../shared/analysis/simulation/shape';
import { subjectOf, type Subject } from '../../shared/analysis/simulation/subject';
import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { SimulationProgress, SimulationSource } from '../../shared/contract/contract';
import type { AgreementCheck, SimulationSettings } from '../../shared/model/simulation';
import type { Publish } from '../runner/publish';
import { Batch, type BatchNews, type BatchOptions } from './batch';
import { Register } from './register';
import { workerCount, type SpawnWorker } from './worker-thread';

export interface SimulationTools {
  readonly spawn: SpawnWorker;
  readonly publish: Publish;
  readonly newId: (prefix: string) => string;
}

type Begun = Result<{ batchId: string }, Failure>;

/** Batches of simulated runs: begun, followed, cancelled. Nothing of them is stored. */
export class SimulationDesk {
  readonly #tools: SimulationTools;
  readonly #batches: Register<SimulationProgress>;
  /** What comparing the two interpreters on a document found, by the hash of document and scenario. */
  readonly #agreements = new Map<string, AgreementCheck>();

  constructor(tools: SimulationTools) {
    this.#tools = tools;
    this.#batches = new Register((progress) => tools.publish('simulation.progress', progress));
  }

  start({ workflow, scenario, variant }: SimulationSource, { runs, seed }: SimulationSettings): Begun {
    const subject = subjectOf({ workflow, scenario }, variant);
    if (!subject.ok) return err(refused(subject.error));
    const tooMany = tooManyRuns(subject.value, runs);
    if (tooMany !== undefined) return err(tooMany);
    const { key } = subject.value;
    const batchId = this.#tools.newId('batch');
    const options: Omit<BatchOptions, 'onNews'> = {
      assignment: { played: { workflow, scenario }, variant, seed },
      stretch: { from: 0, runs },
      spawn: this.#tools.spawn,
      workers: workerCount(),
      agreement: this.#agreements.get(key),
      now: () => performance.now(),
    };
    this.#batches.enter({ batchId, state: 'running', done: 0, of: runs }, (tell) => {
      const onNews = (news: BatchNews): void => {
        if (news.agreement !== undefined) this.#agreements.set(key, news.agreement);
        tell({ batchId, of: runs, ...news });
      };
      return new Batch({ ...options, onNews });
    });
    return ok({ batchId });
  }

  cancel(batchId: string): Result<Record<string, never>, Failure> {
    return this.#batches.cancel(batchId) ? ok({}) : err(noBatch);
  }

  result(batchId: string): Result<SimulationProgress, Failure> {
    const progress = this.#batches.get(batchId);
    return progress === undefined ? err(noBatch) : ok(progress);
  }

  close(): void {
    this.#batches.close();
  }
}

const noBatch: Failure = {
  code: 'not-found',
  message: 'There is no such simulation any more. Start it again: the same seed gives the same results.',
};

export const refused = ({ field, message }: { field: string; message: string }): Failure => ({
  code: 'invalid',
  field,
  message,
});

const mostBytes = 1_500_000_000;

/** Every run keeps its figures for every service, so that quantiles are exact. */
function tooManyRuns({ ir }: Subject, runs: number): Failure | undefined {
  const bytesPerRun = 9 + 8 * SAMPLES.length * ir.workflow.services.length;
  const most = Math.floor(mostBytes / bytesPerRun / 1_000) * 1_000;
  if (runs <= most) return undefined;
  return refused({
    field: 'settings.runs',
    message: `With ${ir.workflow.services.length} services at most ${most} runs fit into memory. Take fewer runs.`,
  });
}
