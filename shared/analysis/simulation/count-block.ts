import * as counted from '../../engine/kernel/counted';
import { beginCounting, endCounting } from '../../engine/kernel/counting';
import type { Kernel } from '../../engine/kernel/kernel';
import type { Block } from './block';
import { SAMPLES, type Shape } from './shape';

/** Runs that `runCounted` plays from now on are counted in this block. */
export const openBlock = (kernel: Kernel, { counts, grid }: Shape, block: Block): void =>
  beginCounting(kernel, counts, grid, block.counts);

/** The samples of the run that was played last; of backlogs see `BacklogWatch`. */
export function noteSamples(kernel: Kernel, { samples }: Block, place: number): void {
  for (let s = 0; s < kernel.tables.services; s += 1) {
    const first = s * SAMPLES.length;
    samples[first]![place] = counted.toMbcoOf(kernel, s);
    samples[first + 1]![place] = counted.toFullOf(kernel, s);
    samples[first + 2]![place] = counted.lossOf(kernel, s);
    samples[first + 3]![place] = counted.lostOf(kernel, s);
  }
}

/** What all runs came to is in the counts and sums of the block. */
export function closeBlock(kernel: Kernel, { timed, pools, counts: at, sums: to }: Shape, block: Block): void {
  const { counts, sums } = block;
  endCounting();
  for (const job of timed) {
    counts[at.reached + job]! += counted.reachedOf(kernel, job);
    sums[to.working + job] = BigInt(counted.workedOf(kernel, job));
    sums[to.forUnits + job] = BigInt(counted.waitedForUnitsOf(kernel, job));
    sums[to.forOthers + job] = BigInt(counted.waitedForOthersOf(kernel, job));
  }
  for (let p = 0; p < pools; p += 1) {
    sums[to.inUse + p] = BigInt(counted.timeInUseOf(kernel, p));
    sums[to.queued + p] = BigInt(counted.timeQueuedOf(kernel, p));
    sums[to.waited + p] = BigInt(counted.timeWaitedOf(kernel, p));
  }
}
