import { doubles, fixed, ints } from './arena';
import { OUTCOME, PHASE } from './codes';
import { tally } from './counting';
import * as at from './layout';
import { addStay } from './stays';
import { judgeServices } from './watch-services';

/** Counts what a run came to that is over. */
export const countRun = (): void => {
  judgeServices();
  if (fixed[at.keepsStays] === 0) return;
  countSteps();
  countPools();
};

const countSteps = (): void => {
  const failed = fixed[at.countFailed]!;
  const end = fixed[at.timedEnd]!;
  for (let i = fixed[at.timed]!; i < end; i += 1) {
    const r = fixed[i]!;
    if ((ints[r + at.facts]! & at.EVER_BEGUN) === 0) continue;
    if (ints[r + at.phase] !== PHASE.none) addStay(r, doubles[at.now]!);
    const outcome = ints[r + at.outcome]!;
    if (outcome === OUTCOME.failed || outcome === OUTCOME.timeout) tally(failed + at.placeOf(r), 1);
  }
};

/** What is still in use, or stands in a queue, counts up to now: see `pool-times.ts`. */
const countPools = (): void => {
  const now = doubles[at.now]!;
  const end = fixed[at.pools]!;
  for (let p = fixed[at.jobs]!; p < end; p += at.STRIDE) {
    doubles[(p >> 1) + at.timeInUse]! += ints[p + at.inUse]! * now;
    doubles[(p >> 1) + at.timeQueued]! += ints[p + at.queueLength]! * now;
    doubles[(p >> 1) + at.timeWaited]! += doubles[fixed[p + at.poolWaited]!]!;
  }
};
