import { KIND, OUTCOME, PHASE } from '../../engine/kernel/codes';
import type { Kernel } from '../../engine/kernel/kernel';
import {
  enteredAtOf,
  firstLeftAt,
  leftAtOf,
  nowOf,
  outcomeOf,
  phaseOf,
  readyAtOf,
  startedAtOf,
} from '../../engine/kernel/reading';
import { releasesOf, type Releases } from './releases';

const NOTHING = -1;

/**
 * The way back from the instant at which a service reaches its MBCO: the step that lifted it, what released that step's
 * start (units, a prerequisite, the state before it), what released that, and so on to the disruption or to an effect.
 */
export class CriticalPath {
  readonly #k: Kernel;
  readonly #releases: Releases;
  /** Walk in which each job was last met, so that no walk goes in a circle. */
  readonly #met: Int32Array;
  #walks = 0;

  constructor(kernel: Kernel) {
    this.#k = kernel;
    this.#releases = releasesOf(kernel.tables);
    this.#met = new Int32Array(kernel.tables.jobs);
  }

  /** Counts every job on the path, at `counts[from + job]`. Called at that very instant. */
  walk(service: number, counts: Int32Array, from: number): void {
    this.#walks += 1;
    for (let job = this.#lifter(service); job !== NOTHING; job = this.#releaser(job)) {
      this.#met[job] = this.#walks;
      counts[from + job]! += 1;
    }
  }

  #lifter(service: number): number {
    const k = this.#k;
    const now = nowOf(k);
    const { lifters } = this.#releases;
    for (const job of lifters[service]!) {
      if (leftAtOf(k, job) === now && outcomeOf(k, job) === OUTCOME.done) return job;
      if (phaseOf(k, job) === PHASE.working && startedAtOf(k, job) === now) return job;
    }
    return NOTHING;
  }

  #releaser(job: number): number {
    const entered = enteredAtOf(this.#k, job);
    const ready = readyAtOf(this.#k, job);
    const started = startedAtOf(this.#k, job);
    if (this.#waitsForCondition(job)) {
      const other = this.#leftAt(this.#releases.all, leftAtOf(this.#k, job));
      if (other !== NOTHING) return other;
    }
    if (started > ready) {
      const holder = this.#leftAt(this.#releases.rivals[job]!, started);
      return holder === NOTHING ? this.#leftAt(this.#releases.holders, started) : holder;
    }
    if (ready > entered) return this.#leftAt(this.#releases.prerequisites[job]!, ready);
    if (entered === 0) return NOTHING;
    const before = this.#leftAt(this.#releases.before[job]!, entered);
    return before === NOTHING ? this.#leftAt(this.#releases.all, entered) : before;
  }

  /** The first of these jobs that was left at an instant as its own end, not because of another. */
  #leftAt(jobs: Int32Array, at: number): number {
    return firstLeftAt(this.#k, jobs, { at, isOut: this.#isMet });
  }

  readonly #isMet = (job: number): boolean => this.#met[job] === this.#walks;

  /** Ended by what happened elsewhere, not by its own time. */
  #waitsForCondition(job: number): boolean {
    const state = this.#k.tables.states[job];
    return this.#k.tables.structure.kind[job] === KIND.wait && state?.kind === 'wait' && state.duration === undefined;
  }
}
