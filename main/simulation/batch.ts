import type { Block } from '../../shared/analysis/simulation/block';
import type { Service } from '../../shared/model/catalogue';
import type { AgreementCheck, SimulationResult } from '../../shared/model/simulation';
import { Assembly, blocksOf, type Stretch } from './assembly';
import { Crew } from './crew';
import type { Assignment } from './tasks';
import type { SpawnWorker } from './worker-thread';

export interface BatchOptions {
  readonly assignment: Assignment;
  readonly stretch: Stretch;
  readonly spawn: SpawnWorker;
  readonly workers: number;
  /** What an earlier batch of the same document found; absent when it has not been compared yet. */
  readonly agreement?: AgreementCheck | undefined;
  /** Milliseconds of any clock that goes on. */
  readonly now: () => number;
  readonly onNews: (news: BatchNews) => void;
}

export interface BatchNews {
  readonly state: 'running' | 'done' | 'failed';
  readonly done: number;
  readonly result?: SimulationResult;
  readonly agreement?: AgreementCheck;
  readonly message?: string;
}

const AGREEMENT_RUNS = 20;
const AGREEMENT_MS = 2_000;
/** Of several plans at once a single run takes seconds on the reference interpreter; one there has to be. */
const AGREEMENT_FIRST_MS = 20_000;
/** Intermediate results may take one part in this many of the time. */
const SUMMARY_SHARE = 10;
/** Milliseconds: nobody reads figures that change more often, and to draw them costs the page a frame. */
const BETWEEN_SUMMARIES = 1_000;

/** Plays a stretch of runs on several threads, and the same document on both interpreters beside it. */
export class Batch {
  readonly #options: BatchOptions;
  readonly #assembly: Assembly;
  readonly #crew: Crew;
  #checker: Crew | undefined;
  #agreement: AgreementCheck | undefined;
  #result: SimulationResult | undefined;
  #isSummarising = false;
  #nextSummary = 0;

  constructor(options: BatchOptions) {
    const { spawn, workers, assignment, stretch } = options;
    const died = (why: string): void => this.#fail(`The simulation stopped: ${why}`);
    this.#options = options;
    this.#assembly = new Assembly(stretch);
    this.#crew = new Crew(spawn, workers, assignment, died);
    if (options.agreement === undefined) {
      this.#checker = new Crew(spawn, 1, assignment, died);
      const limits = { runs: AGREEMENT_RUNS, ms: AGREEMENT_MS, firstMs: AGREEMENT_FIRST_MS };
      this.#checker.ask({ kind: 'agreement', ...limits }, (check) => this.#checked(check));
    } else this.#agreement = options.agreement;
    for (const block of blocksOf(stretch)) this.#crew.ask({ kind: 'block', ...block }, (it) => this.#add(it));
  }

  get services(): readonly Service[] {
    return this.#options.assignment.played.workflow.services;
  }

  get seed(): number {
    return this.#options.assignment.seed;
  }

  /** All runs put together: what a shard is made of. */
  get block(): Block | undefined {
    return this.#assembly.block;
  }

  stop(): void {
    this.#crew.stop();
    this.#checker?.stop();
  }

  #add(block: Block): void {
    this.#assembly.add(block);
    const isLast = this.#assembly.runs === this.#options.stretch.runs;
    if (isLast || (!this.#isSummarising && this.#options.now() >= this.#nextSummary)) this.#summarise();
    this.#tell('running');
  }

  #summarise(): void {
    const { block } = this.#assembly;
    if (block === undefined) return;
    const { now } = this.#options;
    const asked = now();
    this.#isSummarising = true;
    this.#crew.askFirst({ kind: 'summary', block }, (result) => {
      this.#isSummarising = false;
      this.#nextSummary = now() + Math.max(BETWEEN_SUMMARIES, SUMMARY_SHARE * (now() - asked));
      if (this.#result === undefined || result.runs > this.#result.runs) this.#result = result;
      this.#settle();
    });
  }

  #checked(check: AgreementCheck): void {
    this.#agreement = check;
    this.#checker?.stop();
    if (check.differs === undefined) this.#settle();
    else this.#fail(`The two interpreters disagree on run ${check.differs} of this plan. Do not rely on these results; please send the plan to whoever maintains Statedrill.`); // prettier-ignore
  }

  #settle(): void {
    const isDone = this.#agreement !== undefined && this.#result?.runs === this.#options.stretch.runs;
    if (isDone) this.stop();
    this.#tell(isDone ? 'done' : 'running');
  }

  #fail(message: string): void {
    this.stop();
    this.#tell('failed', message);
  }

  #tell(state: BatchNews['state'], message?: string): void {
    const { runs: done } = this.#assembly;
    this.#options.onNews({
      state,
      done,
      ...(this.#result && { result: this.#result }),
      ...(this.#agreement && { agreement: this.#agreement }),
      ...(message !== undefined && { message }),
    });
  }
}
