import { answering, claimsOf, componentStatus, isBlocked, openPrerequisites, vendorAnswers } from './facts';
import { jobsInOrder, nodeOf, stepOf, unplannedOf, type Keeper } from './keeper';
import type { Job } from './state';

/** Why nothing can happen any more, as sentences. */
export function whyStuck(k: Keeper): string {
  const jobs = jobsInOrder(k);
  const circle = waitingCircle(k);
  const about = circle.length > 0 ? circle : jobs;
  const reasons = about.map((job) => whyWaiting(k, job)).join(' ');
  return circle.length > 0 ? `Circular wait: ${reasons}` : reasons || 'No state can be left.';
}

/** Why this work does not go on by itself. */
export function whyWaiting(k: Keeper, job: Job): string {
  const name = nameOf(k, job);
  const step = stepOf(k, job.id);
  if (job.phase === 'open') return `${name} is open and nothing can answer it.`;
  if (job.phase === 'working') return `${name} is paused.`;
  if (step !== undefined && isBlocked(k, step.id)) return `${name} is blocked.`;
  const after = step === undefined || job.early ? [] : openPrerequisites(k, step);
  if (after.length > 0) return `${name} waits for ${after.map((it) => nodeOf(k, it).state?.name ?? it).join(', ')}.`;
  const { components, vendors } = k.ir.workflow;
  const down = components.filter((it) => step?.needs?.includes(it.key) && componentStatus(k, it.key) === 'down');
  if (down.length > 0) return `${name} needs ${down.map((it) => it.name).join(', ')}, which is down.`;
  const silent = vendors.filter((it) => step?.vendors?.includes(it.key) && !vendorAnswers(k, it.key));
  if (silent.length > 0) return `${name} needs ${silent.map((it) => it.name).join(', ')}, who does not answer.`;
  if (step?.owner !== undefined && answering(k, step.owner) === undefined)
    return `${name} has nobody: ${k.roles.get(step.owner)?.name ?? step.owner} and all back-ups are away.`;
  const claims = claimsOf(k, job.id).map(({ pool, units }) => `${units} of ${k.pools.get(pool)?.name ?? pool}`);
  return claims.length > 0 ? `${name} waits for ${claims.join(' and ')}.` : `${name} cannot start.`;
}

const nameOf = (k: Keeper, { id }: Job): string =>
  k.nodes.get(id)?.state?.name ?? unplannedOf(k, id)?.name ?? k.workarounds.get(id)?.name ?? id;

/** Queued work of which each waits for another that waits, in the end, for it. */
function waitingCircle(k: Keeper): readonly Job[] {
  const queued = jobsInOrder(k).filter((job) => job.phase === 'queued');
  const waitsFor = (job: Job): readonly Job[] => queued.filter((other) => other !== job && keepsFrom(k, job, other));
  return queued.filter((job) => {
    const seen = new Set<Job>();
    const open = [...waitsFor(job)];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === job) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...waitsFor(next));
    }
    return false;
  });
}

/** Does `other` hold units that `job` asks for, or stand before it at the head of a strict queue? */
const keepsFrom = (k: Keeper, job: Job, other: Job): boolean =>
  Object.entries(k.state.queues).some(
    ([pool, queue]) =>
      queue.some((it) => it.id === job.id) &&
      ((k.state.holders[pool] ?? []).some((it) => it.id === other.id) ||
        (k.pools.get(pool)?.discipline === 'strict' && queue[0]?.id === other.id)),
  );
