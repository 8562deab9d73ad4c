import { OUTCOME, PHASE } from '../../engine/kernel/codes';
import type { Kernel } from '../../engine/kernel/kernel';
import * as kernel from '../../engine/kernel/reading';
import type { Shape } from './shape';

/** What one run came to for every state in which time passes. */
export function countSteps(k: Kernel, shape: Shape, counts: Int32Array, sums: Float64Array): void {
  for (let job = 0; job < shape.jobs; job += 1) {
    if (!kernel.hasBegun(k, job)) continue;
    if (kernel.phaseOf(k, job) !== PHASE.none) kernel.countStay(k, job);
    const outcome = kernel.outcomeOf(k, job);
    counts[shape.counts.reached + job]! += 1;
    if (outcome === OUTCOME.failed || outcome === OUTCOME.timeout) counts[shape.counts.failed + job]! += 1;
    sums[shape.sums.working + job]! += kernel.workedOf(k, job);
    sums[shape.sums.forUnits + job]! += kernel.waitedForUnitsOf(k, job);
    sums[shape.sums.forOthers + job]! += kernel.waitedForOthersOf(k, job);
  }
}
