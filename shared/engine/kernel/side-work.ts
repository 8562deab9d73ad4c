import { PHASE } from './codes';
import type { Kernel } from './kernel';
import { mark } from './marks';
import { newJob } from './jobs';
import { withdraw } from './queue-places';
import { endStay } from './stays';
import { setDue } from './timers';

/** Starts a manual work-around: it asks for its units and lifts its service as soon as it has them. */
export function startWorkaround(k: Kernel, job: number): void {
  if (k.phase[job] !== PHASE.none) return;
  k.visit[job]! += 1;
  newJob(k, job, PHASE.waiting);
  mark(k.ready, job);
  mark(k.flagged, job);
}

/** Ends work beside the machine; its units go back in part (b) of the cascade. */
export function endSideWork(k: Kernel, job: number): void {
  if (k.phase[job] === PHASE.none) return;
  withdraw(k, job);
  endStay(k, job);
  k.phase[job] = PHASE.none;
  k.levelsDirty = true;
  setDue(k, job, Infinity);
  mark(k.releasing, job);
}
