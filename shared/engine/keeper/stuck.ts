import { claimsOf, componentStatus, isBlocked } from './facts';
import { jobsInOrder, nodeOf, stepOf, type Keeper } from './keeper';
import type { Job } from './state';

/** Why nothing can happen any more, as a sentence. */
export function whyStuck(k: Keeper): string {
  const waiting = jobsInOrder(k).map((job) => reason(k, job));
  const circle = jobsInOrder(k).filter((job) => job.phase === 'queued').length > 1;
  return [circle ? 'circular wait:' : '', ...waiting].filter(Boolean).join(' ') || 'no state can be left';
}

function reason(k: Keeper, job: Job): string {
  const name = nodeOf(k, job.id).state?.name ?? job.id;
  const step = stepOf(k, job.id);
  if (job.phase === 'open') return `${name} is open and nothing can answer it.`;
  if (job.phase === 'working') return `${name} is paused.`;
  if (step !== undefined && isBlocked(k, step.id)) return `${name} is blocked.`;
  const after = (step?.after ?? []).filter((it) => !['done', 'skipped'].includes(k.state.outcomes[it] ?? ''));
  if (after.length > 0) return `${name} waits for ${after.map((it) => nodeOf(k, it).state?.name ?? it).join(', ')}.`;
  const down = (step?.needs ?? []).filter((it) => componentStatus(k, it) === 'down');
  if (down.length > 0) return `${name} needs ${down.join(', ')}, which is down.`;
  const claims = claimsOf(k, job.id).map(({ pool, units }) => `${units} of ${k.pools.get(pool)?.name ?? pool}`);
  return claims.length > 0 ? `${name} waits for ${claims.join(' and ')}.` : `${name} cannot start.`;
}
