import { doubles, fixed, ints } from './arena';
import { LOSS, PHASE, RESULT } from './codes';
import * as at from './layout';
import { mark, takeLeast } from './marks';
import { countUse } from './pool-times';
import { dequeue, enqueue, placeInQueue, withdraw } from './queue-places';
import { readyStay } from './stays';
import { startWork } from './work';

/** Asks for units: for all of them together, or for the next one where they are taken in order. */
export const request = (job: number): void => {
  if (takeAtOnce(job)) startWork(job);
  else standInQueues(job);
};

const standInQueues = (job: number): void => {
  const sequence = ints[at.sequence]!;
  ints[at.sequence] = sequence + 1;
  ints[job + at.requested] = sequence;
  doubles[(job >> 1) + at.requestedAt] = doubles[at.now]!;
  if (asksOneByOne(job)) {
    const pool = fixed[claimNext(job)]!;
    enqueue(pool, job);
    dispatch(pool);
    return;
  }
  const end = fixed[job + at.claimsEnd]!;
  for (let c = fixed[job + at.claims]!; c < end; c += 2) enqueue(fixed[c]!, job);
  for (let c = fixed[job + at.claims]!; c < end; c += 2) {
    const pool = fixed[c]!;
    if (ints[job + at.requested] === sequence && placeInQueue(pool, job) >= 0) dispatch(pool);
  }
};

/** Takes what is asked for one claim at a time, as long as nobody stands in the queue: the common case. True when nothing is left. */
const takeAtOnce = (job: number): boolean => {
  const end = fixed[job + at.claimsEnd]!;
  const first = fixed[job + at.claims]!;
  if (!asksOneByOne(job) || ints[at.result] !== RESULT.none) return first === end;
  let claim = claimNext(job);
  while (claim < end) {
    const pool = fixed[claim]!;
    if (ints[pool + at.queueLength] !== 0) break;
    const inUse = ints[pool + at.inUse]! + fixed[claim + 1]!;
    if (inUse > ints[pool + at.available]!) break;
    ints[pool + at.inUse] = inUse;
    countUse(pool, fixed[claim + 1]!);
    if (fixed[pool + at.onLoss] === LOSS.pause) hold(pool, job, fixed[claim + 1]!);
    claim += 2;
  }
  const granted = (claim - first) >> 1;
  ints[job + at.granted] = granted;
  ints[job + at.holding] = granted;
  return claim === end;
};

const asksOneByOne = (job: number): boolean => (fixed[job + at.traits]! & at.ONE_BY_ONE) !== 0;

/** Of those who ask for one claim at a time: the one that is asked for. */
const claimNext = (job: number): number => fixed[job + at.claims]! + 2 * ints[job + at.granted]!;

/** When the run is over units still go back, but nobody gets them. */
export const dispatch = (pool: number): void => {
  if (ints[pool + at.queueLength]! > 0 && ints[at.result] === RESULT.none) serve(pool);
};

const serve = (pool: number): void => {
  const head = fixed[pool + at.queue]!;
  if (fixed[pool + at.strict] === 1) {
    while (ints[pool + at.queueLength]! > 0 && fits(ints[head]!)) grant(pool, ints[head]!);
    return;
  }
  for (let i = 0; i < ints[pool + at.queueLength]!;) {
    if (fits(ints[head + i]!)) {
      grant(pool, ints[head + i]!);
      i = 0;
    } else i += 1;
  }
};

const isLeft = (claim: number): boolean => {
  const pool = fixed[claim]!;
  return fixed[claim + 1]! <= ints[pool + at.available]! - ints[pool + at.inUse]!;
};

/** Whether a job can be granted what it asks for, seen from a queue: of a strict one it is the head. */
const fits = (job: number): boolean => {
  if (asksOneByOne(job)) return isLeft(claimNext(job));
  const end = fixed[job + at.claimsEnd]!;
  for (let c = fixed[job + at.claims]!; c < end; c += 2) {
    const pool = fixed[c]!;
    if (!isLeft(c)) return false;
    if (fixed[pool + at.strict] === 1 && ints[fixed[pool + at.queue]!] !== job) return false;
  }
  return true;
};

const grant = (pool: number, job: number): void => {
  const waited = doubles[at.now]! - doubles[(job >> 1) + at.requestedAt]!;
  if (asksOneByOne(job)) {
    const claim = claimNext(job);
    dequeue(pool, job);
    take(job, claim, waited);
    const granted = ints[job + at.granted]! + 1;
    ints[job + at.granted] = granted;
    ints[job + at.holding] = granted;
    if (claim + 2 < fixed[job + at.claimsEnd]!) request(job);
    else startWork(job);
  } else grantAll(pool, job, waited);
};

const grantAll = (pool: number, job: number, waited: number): void => {
  const first = fixed[job + at.claims]!;
  const end = fixed[job + at.claimsEnd]!;
  for (let c = first; c < end; c += 2) dequeue(fixed[c]!, job);
  for (let c = first; c < end; c += 2) take(job, c, waited);
  ints[job + at.granted] = (end - first) >> 1;
  ints[job + at.holding] = (end - first) >> 1;
  startWork(job);
  for (let c = first; c < end; c += 2) if (fixed[c] !== pool) dispatch(fixed[c]!);
};

const take = (job: number, claim: number, waited: number): void => {
  const pool = fixed[claim]!;
  const units = fixed[claim + 1]!;
  ints[pool + at.inUse]! += units;
  countUse(pool, units);
  doubles[fixed[pool + at.poolWaited]!]! += waited;
  if (fixed[pool + at.onLoss] === LOSS.pause) hold(pool, job, units);
};

/** Who holds units of a pool counts where units that are lost pause work. */
const hold = (pool: number, job: number, units: number): void => {
  const holder = ints[pool + at.holderCount]!;
  ints[fixed[pool + at.holders]! + holder] = job;
  ints[fixed[pool + at.held]! + holder] = units;
  ints[pool + at.holderCount] = holder + 1;
};

const letGo = (pool: number, job: number): void => {
  const holders = fixed[pool + at.holders]!;
  const held = fixed[pool + at.held]!;
  const count = ints[pool + at.holderCount]!;
  let place = 0;
  while (ints[holders + place] !== job) place += 1;
  for (let j = place + 1; j < count; j += 1) {
    ints[holders + j - 1] = ints[holders + j]!;
    ints[held + j - 1] = ints[held + j]!;
  }
  ints[pool + at.holderCount] = count - 1;
};

/** Gives back every claim, last claimed first; each pool is dispatched after its turn, whether or not units came back. */
const giveBackClaims = (job: number): void => {
  const first = fixed[job + at.claims]!;
  const held = first + 2 * ints[job + at.holding]!;
  ints[job + at.holding] = 0;
  for (let c = fixed[job + at.claimsEnd]! - 2; c >= first; c -= 2) {
    const pool = fixed[c]!;
    if (c < held) {
      const inUse = ints[pool + at.inUse]!;
      ints[pool + at.inUse] = inUse - fixed[c + 1]!;
      countUse(pool, -fixed[c + 1]!);
      const onLoss = fixed[pool + at.onLoss];
      if (onLoss === LOSS.pause) letGo(pool, job);
      // Whoever works on is slowed or paused only while more is in use than there is; what is granted always fits.
      if (onLoss !== LOSS.finish && inUse > ints[pool + at.available]!) ints[at.ratesDirty] = 1;
    }
    dispatch(pool);
  }
};

/** Parts (b) and (c) of a cascade. */
export const settle = (): void => {
  while (ints[at.unready]! > 0) withdrawUnready(takeLeast(at.unready));
  while (ints[at.releasing]! > 0) giveBackClaims(takeLeast(at.releasing));
  while (ints[at.touched]! > 0) dispatch(takeLeast(at.touched));
  if (ints[at.result] !== RESULT.none) return;
  while (ints[at.ready]! > 0) requestReady(takeLeast(at.ready));
};

const withdrawUnready = (job: number): void => {
  if (ints[job + at.phase] !== PHASE.queued || ints[job + at.lacks] === 0) return;
  withdraw(job);
  ints[job + at.phase] = PHASE.waiting;
  ints[job + at.granted] = 0;
  mark(at.releasing, job);
};

const requestReady = (job: number): void => {
  if (ints[job + at.phase] !== PHASE.waiting || ints[job + at.lacks] !== 0) return;
  ints[job + at.phase] = PHASE.queued;
  readyStay(job);
  ints[job + at.granted] = 0;
  request(job);
};
