import { ints } from './arena';
import { PHASE } from './codes';
import { newJob } from './jobs';
import * as at from './layout';
import { mark } from './marks';
import { withdraw } from './queue-places';
import { endStay } from './stays';
import { setDue } from './timers';

/** Starts a manual work-around: it asks for its units and lifts its service as soon as it has them. */
export const startWorkaround = (job: number): void => {
  if (ints[job + at.phase] !== PHASE.none) return;
  ints[job + at.visit]! += 1;
  newJob(job, PHASE.waiting);
  mark(at.ready, job);
  mark(at.flagged, job);
};

/** Ends work beside the machine; its units go back in part (b) of the cascade. */
export const endSideWork = (job: number): void => {
  if (ints[job + at.phase] === PHASE.none) return;
  withdraw(job);
  endStay(job);
  ints[job + at.phase] = PHASE.none;
  ints[at.levelsDirty] = 1;
  setDue(job, Infinity);
  mark(at.releasing, job);
};
