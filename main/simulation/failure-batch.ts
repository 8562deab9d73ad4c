import { matrixOf } from '../../shared/analysis/simulation/failure-matrix';
import type { CasePlan } from '../../shared/analysis/simulation/failure-list';
import type { FailureCase, FailureCell, FailureMatrix, FailureSettings } from '../../shared/model/failures';
import { Crew } from './crew';
import type { Assignment } from './tasks';
import type { SpawnWorker } from './worker-thread';

export interface FailureBatchOptions {
  readonly assignment: Assignment;
  readonly settings: FailureSettings;
  /** Hash of what is tried, under which cases that are settled are kept. */
  readonly key: string;
  readonly plans: readonly CasePlan[];
  /** Cases that were settled before, by their place among the plans; settled ones are added. */
  readonly settled: Map<number, FailureCase>;
  readonly spawn: SpawnWorker;
  readonly workers: number;
  readonly onNews: (news: FailureNews) => void;
}

export interface FailureNews {
  readonly state: 'running' | 'done' | 'failed';
  readonly done: number;
  readonly matrix?: FailureMatrix;
  readonly message?: string;
}

/** Cases a worker takes at a time. */
const HANDFUL = 8;

/** Tries every failure of a plan on several threads. */
export class FailureBatch {
  readonly #options: FailureBatchOptions;
  readonly #crew: Crew;
  #baseline: readonly FailureCell[] | undefined;

  constructor(options: FailureBatchOptions) {
    const { spawn, workers, assignment, settings } = options;
    this.#options = options;
    this.#crew = new Crew(spawn, workers, assignment, (why) => this.#tell('failed', `The simulation stopped: ${why}`));
    this.#crew.ask({ kind: 'baseline', settings }, (cells) => {
      this.#baseline = cells;
      this.#settle();
    });
    for (const places of this.#open()) {
      const plans = places.flatMap((place) => options.plans.slice(place, place + 1));
      this.#crew.ask({ kind: 'cases', settings, plans }, (cases) => {
        cases.forEach((found, i) => options.settled.set(places[i] ?? 0, found));
        this.#settle();
      });
    }
  }

  stop(): void {
    this.#crew.stop();
  }

  /** Places of the cases that are not settled yet, a handful at a time. */
  #open(): number[][] {
    const { plans, settled } = this.#options;
    const open = [...plans.keys()].filter((place) => !settled.has(place));
    return Array.from({ length: Math.ceil(open.length / HANDFUL) }, (_, i) =>
      open.slice(i * HANDFUL, (i + 1) * HANDFUL),
    );
  }

  #settle(): void {
    const { plans, settled } = this.#options;
    const isDone = this.#baseline !== undefined && settled.size === plans.length;
    if (isDone) this.stop();
    this.#tell(isDone ? 'done' : 'running');
  }

  #tell(state: FailureNews['state'], message?: string): void {
    const { key, plans, settled, onNews } = this.#options;
    const cases = [...plans.keys()].flatMap((place) => settled.get(place) ?? []);
    onNews({
      state,
      done: settled.size,
      ...(this.#baseline && { matrix: matrixOf(key, this.#baseline, cases) }),
      ...(message !== undefined && { message }),
    });
  }
}
