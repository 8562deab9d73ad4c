import { compare } from '../../shared/analysis/simulation/compare';
import { casePlans } from '../../shared/analysis/simulation/failure-list';
import { matrixKey } from '../../shared/analysis/simulation/failure-matrix';
import { subjectOf } from '../../shared/analysis/simulation/subject';
import { sameData } from '../../shared/basics/same-data';
import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { FailureProgress, SimulationProgress, SimulationSource } from '../../shared/contract/simulation';
import type { FailureCase, FailureSettings } from '../../shared/model/failures';
import type { AgreementCheck, Comparison, SimulationSettings } from '../../shared/model/simulation';
import type { Publish } from '../runner/publish';
import { Batch, type BatchNews, type BatchOptions } from './batch';
import { FailureBatch, type FailureBatchOptions, type FailureNews } from './failure-batch';
import { mostRuns, tooManyRuns } from './most-runs';
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
  readonly #batches: Register<SimulationProgress, Batch>;
  readonly #matrices: Register<FailureProgress, FailureBatch>;
  /** What comparing the two interpreters on a document found, by the hash of document and scenario. */
  readonly #agreements = new Map<string, AgreementCheck>();
  /** Cases of failures that were settled, by the hash of what was asked: a cancelled matrix goes on from them. */
  readonly #settled = new Map<string, Map<number, FailureCase>>();

  constructor(tools: SimulationTools) {
    this.#tools = tools;
    this.#batches = new Register((progress, before) => tools.publish('simulation.progress', newsOf(progress, before)));
    this.#matrices = new Register((progress) => tools.publish('failures.progress', told(progress)));
  }

  start(
    { workflow, scenario, variant }: SimulationSource,
    { runs, seed }: SimulationSettings,
    isProbe: boolean | undefined = false,
  ): Begun {
    const subject = subjectOf({ workflow, scenario }, variant);
    if (!subject.ok) return err(refused(subject.error));
    const most = mostRuns(subject.value);
    if (runs > most) return err(refused(tooManyRuns(most)));
    const { key } = subject.value;
    const plain = isProbe ? subjectOf({ workflow, scenario }) : subject;
    const batchId = this.#tools.newId('batch');
    const options: Omit<BatchOptions, 'onNews'> = {
      assignment: { played: { workflow, scenario }, variant, seed },
      stretch: { from: 0, runs },
      spawn: this.#tools.spawn,
      workers: workerCount(),
      agreement: this.#agreements.get(plain.ok ? plain.value.key : key),
      now: () => performance.now(),
    };
    this.#batches.enter({ batchId, state: 'running', done: 0, of: runs }, (tell) => {
      const onNews = (news: BatchNews): void => {
        if (!isProbe && news.agreement && news.agreement.differs === undefined)
          this.#agreements.set(key, news.agreement);
        tell({ batchId, of: runs, ...news });
      };
      return new Batch({ ...options, onNews });
    });
    return ok({ batchId });
  }

  failures({ workflow, scenario, variant }: SimulationSource, settings: FailureSettings): Begun {
    const subject = subjectOf({ workflow, scenario }, variant);
    if (!subject.ok) return err(refused(subject.error));
    const key = matrixKey(subject.value, settings);
    const plans = casePlans(subject.value.ir.workflow, settings);
    const settled = this.#settledOf(key);
    const options: Omit<FailureBatchOptions, 'onNews'> = {
      assignment: { played: { workflow, scenario }, variant, seed: settings.seed },
      settings,
      key,
      plans,
      settled,
      spawn: this.#tools.spawn,
      workers: workerCount(),
    };
    const batchId = this.#tools.newId('failures');
    this.#matrices.enter({ batchId, state: 'running', done: settled.size, of: plans.length }, (tell) => {
      const onNews = (news: FailureNews): void => tell({ batchId, of: plans.length, ...news });
      return new FailureBatch({ ...options, onNews });
    });
    return ok({ batchId });
  }

  #settledOf(key: string): Map<number, FailureCase> {
    const settled = this.#settled.get(key) ?? new Map<number, FailureCase>();
    this.#settled.delete(key);
    this.#settled.set(key, settled);
    const [oldest] = this.#settled.keys();
    if (this.#settled.size > mostMatrices && oldest !== undefined) this.#settled.delete(oldest);
    return settled;
  }

  compare(which: { before: string; after: string }): Result<Comparison, Failure> {
    const before = this.#batches.work(which.before);
    const after = this.#batches.work(which.after);
    if (before?.block === undefined || after?.block === undefined) return err(noBatch);
    const isPaired = before.seed === after.seed && before.block.runs === after.block.runs;
    if (!isPaired || !sameData(before.services, after.services)) return err(notPaired);
    return ok(compare(before.services, before.block, after.block));
  }

  cancel(batchId: string): Result<Record<string, never>, Failure> {
    return this.#batches.cancel(batchId) || this.#matrices.cancel(batchId) ? ok({}) : err(noBatch);
  }

  result(batchId: string): Result<SimulationProgress, Failure> {
    const progress = this.#batches.get(batchId);
    return progress === undefined ? err(noBatch) : ok(progress);
  }

  matrix(batchId: string): Result<FailureProgress, Failure> {
    const progress = this.#matrices.get(batchId);
    return progress === undefined ? err(noBatch) : ok(progress);
  }

  close(): void {
    this.#batches.close();
    this.#matrices.close();
  }
}

const mostMatrices = 6;
/** Figures are told once, and again with the end. */
function newsOf(progress: SimulationProgress, before: SimulationProgress | undefined): SimulationProgress {
  if (progress.state !== 'running' || progress.result !== before?.result) return progress;
  const { result: _, ...rest } = progress;
  return rest;
}

/** More cases than this are too much to be told all the time. */
const mostTold = 400;

function told(progress: FailureProgress): FailureProgress {
  if (progress.state !== 'running' || (progress.matrix?.cases.length ?? 0) <= mostTold) return progress;
  const { matrix: _, ...rest } = progress;
  return rest;
}

const notPaired: Failure = {
  code: 'refused',
  message: 'Only batches of the same plan with the same seed and number of runs can be compared run by run.',
};

const noBatch: Failure = {
  code: 'not-found',
  message: 'There is no such simulation any more. Start it again: the same seed gives the same results.',
};

export const refused = ({ field, message }: { field: string; message: string }): Failure => ({
  code: 'invalid',
  field,
  message,
});
