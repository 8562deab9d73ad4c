import { OUTCOME, PHASE } from '../../engine/kernel/codes';
import type { Kernel } from '../../engine/kernel/kernel';
import { addStay } from '../../engine/kernel/stays';
import type { Shape } from './shape';

/** What one run came to for every state in which time passes. */
export function countSteps(k: Kernel, shape: Shape, counts: Int32Array, sums: Float64Array): void {
  const { stays } = k;
  for (let job = 0; job < shape.jobs; job += 1) {
    if (stays.enteredAt[job]! < 0) continue;
    if (k.phase[job] !== PHASE.none) addStay(stays, job, k.now);
    counts[shape.counts.reached + job]! += 1;
    if (k.outcome[job] === OUTCOME.failed || k.outcome[job] === OUTCOME.timeout)
      counts[shape.counts.failed + job]! += 1;
    sums[shape.sums.working + job]! += stays.worked[job]!;
    sums[shape.sums.forUnits + job]! += stays.waitedForUnits[job]!;
    sums[shape.sums.forOthers + job]! += stays.waitedForOthers[job]!;
  }
}
