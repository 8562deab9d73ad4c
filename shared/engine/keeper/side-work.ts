import type { Keeper } from './keeper';
import { newJob } from './jobs';
import { withdraw } from './withdraw';
import { tellWork, tellWorkOver } from './tell';

/** Starts a manual work-around: it asks for its units and lifts its service as soon as it has them. */
export function startWorkaround(k: Keeper, key: string): void {
  if (k.state.jobs[key] === undefined) begin(k, key, 'workaround');
}

export const startUnplanned = (k: Keeper, id: string): void => begin(k, id, 'unplanned');

function begin(k: Keeper, id: string, kind: 'workaround' | 'unplanned'): void {
  const visit = (k.state.visits[id] ?? -1) + 1;
  k.state.visits[id] = visit;
  const job = newJob(id, kind, visit, k.state.now);
  k.state.jobs[id] = job;
  tellWork(k, job);
}

/** Ends work beside the machine; its units go back in part (b) of the cascade. */
export function endSideWork(k: Keeper, id: string): void {
  if (k.state.jobs[id] === undefined) return;
  delete k.state.jobs[id];
  withdraw(k, id);
  k.releasing.push(id);
  tellWorkOver(k, id);
}
