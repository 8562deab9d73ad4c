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
  for (let c = from; c < to; c += 2) enqueue(k, claims.values[c]!, job);
  for (let c = from; c < to; c += 2) {
    const pool = claims.values[c]!;
    if (k.requested[job] === sequence && placeInQueue(k, pool, job) >= 0) dispatch(k, pool);
  }
}

/** When the run is over units still go back, but nobody gets them. */
export function dispatch(k: Kernel, pool: number): void {
  if (k.result !== RESULT.none) return;
  const queue = k.queue[pool]!;
  if (k.tables.strict[pool] === 1) {
    while (k.queueLength[pool]! > 0 && fits(k, queue[0]!)) grant(k, pool, queue[0]!);
    return;
  }
  for (let i = 0; i < k.queueLength[pool]!;) {
    if (fits(k, queue[i]!)) {
      grant(k, pool, queue[i]!);
      i = 0;
    } else i += 1;
  }
}

function fits(k: Kernel, job: number): boolean {
  const { claims, inOrder, strict } = k.tables;
  const first = claims.start[job]!;
  const from = inOrder[job] === 1 ? first + 2 * k.granted[job]! : first;
  const to = inOrder[job] === 1 ? from + 2 : claims.start[job + 1]!;
  for (let c = from; c < to; c += 2) {
    const pool = claims.values[c]!;
    if (claims.values[c + 1]! > k.available[pool]! - k.inUse[pool]!) return false;
    if (strict[pool] === 1 && k.queue[pool]![0] !== job) return false;
  }
  return true;
}

function grant(k: Kernel, from: number, job: number): void {
  const { claims, inOrder } = k.tables;
  const first = claims.start[job]!;
  const end = claims.start[job + 1]!;
  const start = inOrder[job] === 1 ? first + 2 * k.granted[job]! : first;
  const stop = inOrder[job] === 1 ? start + 2 : end;
  for (let c = start; c < stop; c += 2) {
    const pool = claims.values[c]!;
    dequeue(k, pool, job);
    const holder = k.holderCount[pool]!;
    k.holders[pool]![holder] = job;
    k.held[pool]![holder] = claims.values[c + 1]!;
    k.holderCount[pool] = holder + 1;
    k.inUse[pool]! += claims.values[c + 1]!;
    k.waited[pool]! += k.now - k.requestedAt[job]!;
    ratesMayChange(k, pool);
  }
  k.granted[job]! += (stop - start) >> 1;
  if (first + 2 * k.granted[job]! < end) request(k, job);
  else startWork(k, job);
  for (let c = start; c < stop; c += 2) if (claims.values[c] !== from) dispatch(k, claims.values[c]!);
}

/** Sharing changes with every grant; pausing only when there is less than is in use. */
function ratesMayChange(k: Kernel, pool: number): void {
  const onLoss = k.tables.onLoss[pool];
  if (onLoss === LOSS.slow || (onLoss === LOSS.pause && k.available[pool]! < k.tables.units[pool]!))
    k.ratesDirty = true;
}

/** Gives back every claim, last claimed first; each pool is dispatched after its turn, whether or not units came back. */
function giveBackClaims(k: Kernel, job: number): void {
  const { claims } = k.tables;
  for (let c = claims.start[job + 1]! - 2; c >= claims.start[job]!; c -= 2) {
    const pool = claims.values[c]!;
    const holders = k.holders[pool]!;
    const held = k.held[pool]!;
    const count = k.holderCount[pool]!;
    for (let i = 0; i < count; i += 1) {
      if (holders[i] !== job) continue;
      k.inUse[pool]! -= held[i]!;
      for (let j = i + 1; j < count; j += 1) {
        holders[j - 1] = holders[j]!;
        held[j - 1] = held[j]!;
      }
      k.holderCount[pool] = count - 1;
      ratesMayChange(k, pool);
      break;
    }
    dispatch(k, pool);
  }
}

export const isReady = (k: Kernel, job: number): boolean =>
  k.lacks[job] === 0 && k.unanswered[job] === 0 && k.blocked[job] === 0;

/** Parts (b) and (c) of a cascade. */
export function settle(k: Kernel): void {
  for (let job = takeLeast(k.unready); job >= 0; job = takeLeast(k.unready)) {
    if (k.phase[job] !== PHASE.queued || isReady(k, job)) continue;
    withdraw(k, job);
    k.phase[job] = PHASE.waiting;
    k.granted[job] = 0;
    mark(k.releasing, job);
  }
  for (let job = takeLeast(k.releasing); job >= 0; job = takeLeast(k.releasing)) giveBackClaims(k, job);
  for (let pool = takeLeast(k.touched); pool >= 0; pool = takeLeast(k.touched)) dispatch(k, pool);
  if (k.result !== RESULT.none) return;
  for (let job = takeLeast(k.ready); job >= 0; job = takeLeast(k.ready)) {
    if (k.phase[job] !== PHASE.waiting || !isReady(k, job)) continue;
    k.phase[job] = PHASE.queued;
    readyStay(k, job);
    k.granted[job] = 0;
    request(k, job);
  }
}
