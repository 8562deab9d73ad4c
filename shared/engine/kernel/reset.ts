import { ZERO } from './codes';
import type { Kernel } from './kernel';
import { clearMarks } from './marks';
import { resetStays } from './stays';

/** Everything as it is at the disruption, before the initial state is entered. */
export function reset(k: Kernel): void {
  const { tables } = k;
  for (const array of [
    k.active, k.recordedLength, k.ended, k.outcome, k.everLeft, k.phase, k.attempt, k.failsNow, k.inUse, k.queueLength,
    k.holderCount, k.holding, k.tracksDone, k.tracksBad, k.essentialBad, k.injectState, k.down, k.degraded, k.silentRole, k.silentVendor, k.unanswered, k.blocked, k.failing,
  ]) array.fill(0); // prettier-ignore
  for (const marks of [k.ready, k.unready, k.releasing, k.flagged, k.touched]) clearMarks(marks);
  for (const options of k.blockedOption) if (options.length > 0) options.fill(0);
  k.recordedLength.fill(-1);
  k.visit.fill(-1);
  k.keptAttempt.fill(-1);
  k.zero.fill(Infinity);
  k.zero[ZERO.disruption] = 0;
  k.dataAge.fill(-1);
  k.dataLoss.fill(-1);
  k.doneAt.fill(-1);
  k.waited.fill(0);
  k.resumes.fill(-1);
  resetStays(k.stays);
  k.available.set(tables.units);
  k.own.set(tables.levelsAtStart);
  tables.ir.workflow.variables.forEach((it, at) => (k.variables[at] = it.initial));
  for (let j = 0; j < tables.jobs; j += 1) k.lacks[j] = tables.after.start[j + 1]! - tables.after.start[j]!;
  k.calendar.clear();
  k.forceLength = 0;
  k.sequence = 0;
  k.ratesDirty = false;
}
