import type { Kernel } from '../../engine/kernel/kernel';
import { nowOf, timeInUseOf, timeQueuedOf, waitedOf } from '../../engine/kernel/reading';
import type { Shape } from './shape';

/** Adds what a run came to for every pool: how much was in use, how many requests stood in its queue, how long they waited. */
export function countPools(k: Kernel, { pools, sums: at }: Shape, sums: Float64Array): void {
  for (let p = 0; p < pools; p += 1) {
    sums[at.inUse + p]! += timeInUseOf(k, p);
    sums[at.queued + p]! += timeQueuedOf(k, p);
    sums[at.waited + p]! += waitedOf(k, p);
  }
  sums[at.span]! += nowOf(k);
}
