import type { Kernel } from '../../engine/kernel/kernel';
import { inUseOf, nowOf, queueLengthOf, waitedOf } from '../../engine/kernel/reading';
import type { Shape } from './shape';

/** Adds up how much of every pool was in use, and how many requests stood in its queue, over time. */
export class PoolWatch {
  readonly #k: Kernel;
  readonly #shape: Shape;
  readonly #inUse: Float64Array;
  readonly #queued: Float64Array;
  #since = 0;

  constructor(kernel: Kernel, shape: Shape) {
    this.#k = kernel;
    this.#shape = shape;
    this.#inUse = new Float64Array(shape.pools);
    this.#queued = new Float64Array(shape.pools);
  }

  begin(): void {
    this.#since = 0;
    this.#inUse.fill(0);
    this.#queued.fill(0);
  }

  /** After each cascade: what stood until now, stood since the last one. */
  observe(sums: Float64Array): void {
    const k = this.#k;
    const { pools, sums: at } = this.#shape;
    const now = nowOf(k);
    const past = now - this.#since;
    this.#since = now;
    for (let p = 0; p < pools; p += 1) {
      sums[at.inUse + p]! += past * this.#inUse[p]!;
      sums[at.queued + p]! += past * this.#queued[p]!;
      this.#inUse[p] = inUseOf(k, p);
      this.#queued[p] = queueLengthOf(k, p);
    }
  }

  end(sums: Float64Array): void {
    const { pools, sums: at } = this.#shape;
    for (let p = 0; p < pools; p += 1) sums[at.waited + p]! += waitedOf(this.#k, p);
    sums[at.span]! += nowOf(this.#k);
  }
}
