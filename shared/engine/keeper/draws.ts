import type { Ms } from '../../basics/time';
import type { Distribution } from '../../model/distribution';
import { uniform, type Purpose } from '../chance';
import { drawnDuration, plannedDuration } from '../duration';
import type { Keeper } from './keeper';
import type { Job } from './state';

/** The number in (0, 1) for this job and purpose, or undefined in a run that goes as planned. */
function draw(k: Keeper, job: Job, purpose: Purpose): number | undefined {
  const { chance } = k.settings;
  if (chance.kind === 'planned') return undefined;
  const { seed, run } = chance;
  return uniform({ seed, run, id: job.id, visit: job.visit, attempt: job.attempt, purpose });
}

export function durationOf(k: Keeper, job: Job, distribution: Distribution, purpose: Purpose = 'duration'): Ms {
  const u = draw(k, job, purpose);
  return u === undefined ? plannedDuration(distribution) : drawnDuration(distribution, u);
}

/** Planned: whatever is possible at all succeeds. */
export function succeeds(k: Keeper, job: Job, probability: number, purpose: Purpose): boolean {
  const u = draw(k, job, purpose);
  return u === undefined ? probability > 0 : u < probability;
}

/** One of several by weight, undefined when all weigh nothing. Planned: the heaviest, the first of equals. */
export function pickByWeight<T extends { readonly weight: number }>(
  k: Keeper,
  job: Job,
  from: readonly T[],
): T | undefined {
  const possible = from.filter((it) => it.weight > 0);
  const u = draw(k, job, 'option');
  if (u === undefined)
    return possible.reduce<T | undefined>(
      (best, it) => (best === undefined || it.weight > best.weight ? it : best),
      undefined,
    );
  let rest = u * possible.reduce((sum, it) => sum + it.weight, 0);
  for (const it of possible) {
    rest -= it.weight;
    if (rest < 0) return it;
  }
  return possible.at(-1);
}
