import { OUTCOME, PHASE } from '../../engine/kernel/codes';
import type { Kernel } from '../../engine/kernel/kernel';
import * as kernel from '../../engine/kernel/reading';
import type { Shape } from './shape';

interface Counted {
  readonly counts: Int32Array;
  readonly sums: Float64Array;
}

/** What one run came to for every state in which time passes. */
export function countSteps(k: Kernel, shape: Shape, { counts, sums }: Counted): void {
  const { timed } = shape;
  for (let i = 0; i < timed.length; i += 1) {
    const job = timed[i]!;
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
