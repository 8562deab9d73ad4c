import type { Kernel } from '../../engine/kernel/kernel';
import { inUseOf, nowOf, queueLengthOf, waitedOf } from '../../engine/kernel/reading';
import type { Shape } from './shape';

/** Adds up how much of every pool was in use, and how many requests stood in its queue, over time. */
export class PoolWatch {
  readonly #k: Kernel;
  readonly #shape: Shape;
  readonly #inUse: Float64Array;
  readonly #queued: Float64Array;
  /** Instant from which on what stands now has stood. */
  readonly #since: Float64Array;

  constructor(kernel: Kernel, shape: Shape) {
    this.#k = kernel;
    this.#shape = shape;
    this.#inUse = new Float64Array(shape.pools);
    this.#queued = new Float64Array(shape.pools);
    this.#since = new Float64Array(shape.pools);
  }

  begin(): void {
    this.#since.fill(0);
    this.#inUse.fill(0);
    this.#queued.fill(0);
  }

  /** After each cascade. */
  observe(sums: Float64Array): void {
    const k = this.#k;
    const { pools } = this.#shape;
    for (let p = 0; p < pools; p += 1) {
      const inUse = inUseOf(k, p);
      const queued = queueLengthOf(k, p);
      if (inUse === this.#inUse[p] && queued === this.#queued[p]) continue;
      this.#add(p, sums);
      this.#inUse[p] = inUse;
      this.#queued[p] = queued;
    }
  }

  /** What stood until now. */
  #add(p: number, sums: Float64Array): void {
    const now = nowOf(this.#k);
    const past = now - this.#since[p]!;
    const { sums: at } = this.#shape;
    sums[at.inUse + p]! += past * this.#inUse[p]!;
    sums[at.queued + p]! += past * this.#queued[p]!;
    this.#since[p] = now;
  }

  end(sums: Float64Array): void {
    const { pools, sums: at } = this.#shape;
    for (let p = 0; p < pools; p += 1) {
      this.#add(p, sums);
      sums[at.waited + p]! += waitedOf(this.#k, p);
    }
    sums[at.span]! += nowOf(this.#k);
  }
}
