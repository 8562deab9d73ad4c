import { known } from '../../basics/assert';
import { available, claimsOf, inUse, isReady } from './facts';
import { jobsInOrder, orderOf, stepOf, type Keeper } from './keeper';
import type { Job, Request } from './state';
import { withdraw } from './withdraw';
import { startWork } from './work';

const queueOf = (k: Keeper, pool: string): Request[] => known(k.state.queues[pool], `${pool} is a pool`);

/** Asks for units: for all of them together, or for the next one where they are taken in order. */
export function request(k: Keeper, job: Job): void {
  const claims = claimsOf(k, job.id);
  if (claims.length === 0) return startWork(k, job);
  const step = stepOf(k, job.id);
  const wanted = step?.claimOrder === 'in order' ? claims.slice(job.granted, job.granted + 1) : claims;
  const asked: Request = {
    id: job.id,
    priority: step?.priority ?? 100,
    sequence: k.state.nextSequence,
    claims: wanted,
  };
  k.state.nextSequence += 1;
  for (const { pool } of wanted) queueOf(k, pool).splice(placeIn(queueOf(k, pool), asked), 0, asked);
  for (const { pool } of wanted) if (queueOf(k, pool).some((it) => it.sequence === asked.sequence)) dispatch(k, pool);
}

/** By priority, then by the sequence of requests. */
function placeIn(queue: readonly Request[], asked: Request): number {
  const behind = queue.findIndex((it) => it.priority > asked.priority);
  return behind < 0 ? queue.length : behind;
}

/** Grants whatever can be granted from this pool's queue, and from every queue that a grant frees. */
function dispatch(k: Keeper, pool: string): void {
  if (k.state.result !== null) return;
  for (let next = grantable(k, pool); next !== undefined; next = grantable(k, pool)) grant(k, pool, next);
}

const grantable = (k: Keeper, pool: string): Request | undefined => queueOf(k, pool).find((it) => fits(k, it));

const isStrict = (k: Keeper, pool: string): boolean => k.pools.get(pool)?.discipline === 'strict';

/** A request must fit in every pool and head every strict queue among them. */
const fits = (k: Keeper, asked: Request): boolean =>
  asked.claims.every(
    ({ pool, units }) =>
      units <= available(k, pool) - inUse(k, pool) &&
      (!isStrict(k, pool) || queueOf(k, pool)[0]?.sequence === asked.sequence),
  );

function grant(k: Keeper, from: string, asked: Request): void {
  for (const { pool, units } of asked.claims) {
    k.state.queues[pool] = queueOf(k, pool).filter((it) => it.sequence !== asked.sequence);
    k.state.holders[pool]?.push({ id: asked.id, units });
  }
  const job = known(k.state.jobs[asked.id], 'only work under way asks for units');
  job.granted += asked.claims.length;
  if (job.granted < claimsOf(k, job.id).length) request(k, job);
  else startWork(k, job);
  for (const { pool } of asked.claims) if (pool !== from) dispatch(k, pool);
}

/** Part (b) of a cascade: withdrawn requests, units given back, pools whose capacity changed. */
export function giveBack(k: Keeper): void {
  for (const job of jobsInOrder(k)) {
    if (job.phase !== 'queued' || isReady(k, job)) continue;
    withdraw(k, job.id);
    job.phase = 'waiting';
    job.granted = 0;
    k.releasing.push(job.id);
  }
  const releasing = k.releasing.toSorted((a, b) => orderOf(k, a) - orderOf(k, b));
  k.releasing = [];
  for (const id of releasing)
    for (const { pool } of claimsOf(k, id).toReversed()) {
      k.state.holders[pool] = (k.state.holders[pool] ?? []).filter((holder) => holder.id !== id);
      dispatch(k, pool);
    }
  for (const { key } of k.ir.workflow.pools) if (k.touched.delete(key)) dispatch(k, key);
}

/** Part (c): waiting work that is ready asks for its units, in document order. */
export function requestReady(k: Keeper): void {
  for (const job of jobsInOrder(k)) {
    if (k.state.jobs[job.id] !== job || job.phase !== 'waiting' || !isReady(k, job)) continue;
    job.phase = 'queued';
    job.granted = 0;
    request(k, job);
  }
}
