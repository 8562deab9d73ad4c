import { LOSS, PHASE, RESULT } from './codes';
import type { Kernel } from './kernel';
import { mark, takeLeast } from './marks';
import { dequeue, enqueue, placeInQueue, withdraw } from './queue-places';
import { readyStay } from './stays';
import { startWork } from './work';

/** Asks for units: for all of them together, or for the next one where they are taken in order. */
export function request(k: Kernel, job: number): void {
  const { claims, inOrder } = k.tables;
  const first = claims.start[job]!;
  const end = claims.start[job + 1]!;
  if (first === end) {
    startWork(k, job);
    return;
  }
  const from = inOrder[job] === 1 ? first + 2 * k.granted[job]! : first;
  const to = inOrder[job] === 1 ? from + 2 : end;
  const sequence = k.sequence;
  k.sequence += 1;
  k.requested[job] = sequence;
  k.requestedAt[job] = k.now;
  // Nobody to stand behind: the common case, without the queue.
  if (to === from + 2 && k.queueLength[claims.values[from]!] === 0 && isLeft(k, from)) {
    if (k.result === RESULT.none) {
      take(k, job, from, to);
      return;
    }
  }
  for (let c = from; c < to; c += 2) enqueue(k, claims.values[c]!, job);
  for (let c = from; c < to; c += 2) {
    const pool = claims.values[c]!;
    if (k.requested[job] === sequence && placeInQueue(k, pool, job) >= 0) dispatch(k, pool);
  }
}

/** When the run is over units still go back, but nobody gets them. */
export function dispatch(k: Kernel, pool: number): void {
  if (k.queueLength[pool] === 0 || k.result !== RESULT.none) return;
  const { queue } = k;
  const head = pool * k.tables.jobs;
  if (k.tables.strict[pool] === 1) {
    while (k.queueLength[pool]! > 0 && fits(k, queue[head]!)) grant(k, pool, queue[head]!);
    return;
  }
  for (let i = 0; i < k.queueLength[pool]!;) {
    if (fits(k, queue[head + i]!)) {
      grant(k, pool, queue[head + i]!);
      i = 0;
    } else i += 1;
  }
}

const isLeft = (k: Kernel, claim: number): boolean => {
  const { values } = k.tables.claims;
  const pool = values[claim]!;
  return values[claim + 1]! <= k.available[pool]! - k.inUse[pool]!;
};

function fits(k: Kernel, job: number): boolean {
  const { claims, inOrder, strict, jobs } = k.tables;
  const first = claims.start[job]!;
  const from = inOrder[job] === 1 ? first + 2 * k.granted[job]! : first;
  const to = inOrder[job] === 1 ? from + 2 : claims.start[job + 1]!;
  for (let c = from; c < to; c += 2) {
    const pool = claims.values[c]!;
    if (!isLeft(k, c)) return false;
    if (strict[pool] === 1 && k.queue[pool * jobs] !== job) return false;
  }
  return true;
}

function grant(k: Kernel, from: number, job: number): void {
  const { claims, inOrder } = k.tables;
  const first = claims.start[job]!;
  const start = inOrder[job] === 1 ? first + 2 * k.granted[job]! : first;
  const stop = inOrder[job] === 1 ? start + 2 : claims.start[job + 1]!;
  for (let c = start; c < stop; c += 2) dequeue(k, claims.values[c]!, job);
  take(k, job, start, stop);
  for (let c = start; c < stop; c += 2) if (claims.values[c] !== from) dispatch(k, claims.values[c]!);
}

/** The claims from `start` to `stop` are granted; then the next is asked for, or work starts. */
function take(k: Kernel, job: number, start: number, stop: number): void {
  const { claims, onLoss } = k.tables;
  const { values } = claims;
  const waited = k.now - k.requestedAt[job]!;
  for (let c = start; c < stop; c += 2) {
    const pool = values[c]!;
    k.inUse[pool]! += values[c + 1]!;
    k.waited[pool]! += waited;
    if (onLoss[pool] !== LOSS.finish) hold(k, pool, job, values[c + 1]!);
  }
  const granted = k.granted[job]! + ((stop - start) >> 1);
  k.granted[job] = granted;
  k.holding[job] = granted;
  if (claims.start[job]! + 2 * granted < claims.start[job + 1]!) request(k, job);
  else startWork(k, job);
}

/** Who holds units of a pool counts where units that are lost pause or slow work. */
function hold(k: Kernel, pool: number, job: number, units: number): void {
  if (k.tables.onLoss[pool] === LOSS.pause) {
    const holder = k.holderCount[pool]!;
    k.holders[pool]![holder] = job;
    k.held[pool]![holder] = units;
    k.holderCount[pool] = holder + 1;
  }
  ratesMayChange(k, pool);
}

function letGo(k: Kernel, pool: number, job: number): void {
  if (k.tables.onLoss[pool] === LOSS.pause) {
    const holders = k.holders[pool]!;
    const held = k.held[pool]!;
    const count = k.holderCount[pool]!;
    let place = 0;
    while (holders[place] !== job) place += 1;
    for (let j = place + 1; j < count; j += 1) {
      holders[j - 1] = holders[j]!;
      held[j - 1] = held[j]!;
    }
    k.holderCount[pool] = count - 1;
  }
  ratesMayChange(k, pool);
}

/** Sharing changes with every grant; pausing only when there is less than is in use. */
function ratesMayChange(k: Kernel, pool: number): void {
  const onLoss = k.tables.onLoss[pool];
  if (onLoss === LOSS.slow || (onLoss === LOSS.pause && k.available[pool]! < k.tables.units[pool]!))
    k.ratesDirty = true;
}

/** Gives back every claim, last claimed first; each pool is dispatched after its turn, whether or not units came back. */
function giveBackClaims(k: Kernel, job: number): void {
  const { claims, onLoss } = k.tables;
  const first = claims.start[job]!;
  const held = first + 2 * k.holding[job]!;
  k.holding[job] = 0;
  for (let c = claims.start[job + 1]! - 2; c >= first; c -= 2) {
    const pool = claims.values[c]!;
    if (c < held) {
      k.inUse[pool]! -= claims.values[c + 1]!;
      if (onLoss[pool] !== LOSS.finish) letGo(k, pool, job);
    }
    dispatch(k, pool);
  }
}

export const isReady = (k: Kernel, job: number): boolean => k.lacks[job] === 0;

/** Parts (b) and (c) of a cascade. */
export function settle(k: Kernel): void {
  while (k.unready.length > 0) withdrawUnready(k, takeLeast(k.unready));
  while (k.releasing.length > 0) giveBackClaims(k, takeLeast(k.releasing));
  while (k.touched.length > 0) dispatch(k, takeLeast(k.touched));
  if (k.result !== RESULT.none) return;
  while (k.ready.length > 0) requestReady(k, takeLeast(k.ready));
}

function withdrawUnready(k: Kernel, job: number): void {
  if (k.phase[job] !== PHASE.queued || isReady(k, job)) return;
  withdraw(k, job);
  k.phase[job] = PHASE.waiting;
  k.granted[job] = 0;
  mark(k.releasing, job);
}

function requestReady(k: Kernel, job: number): void {
  if (k.phase[job] !== PHASE.waiting || !isReady(k, job)) return;
  k.phase[job] = PHASE.queued;
  readyStay(k, job);
  k.granted[job] = 0;
  request(k, job);
}
