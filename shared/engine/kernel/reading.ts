import { isActive as isActiveNow } from './activity';
import { instantOf } from './agenda';
import { doubles, fixed, ints } from './arena';
import { use } from './at-work';
import type { Kernel } from './kernel';
import * as at from './layout';
import { effectiveLevel, serviceAt, settleLevels } from './levels';

/**
 * What a kernel holds at this instant, for whoever is not a part of it: results, comparisons, explanations. States,
 * work-arounds, pools, services and the like are named by their place in the document.
 */

export const nowOf = (k: Kernel): number => (use(k), doubles[at.now]!);
export const resultOf = (k: Kernel): number => (use(k), ints[at.result]!);
export const zeroPointOf = (k: Kernel, zero: number): number => (use(k), doubles[at.zero + zero]!);

export const isActive = (k: Kernel, state: number): boolean => (use(k), isActiveNow(at.recordOf(state)));
export const phaseOf = (k: Kernel, job: number): number => whole(k, job, at.phase);
export const outcomeOf = (k: Kernel, job: number): number => whole(k, job, at.outcome);
export const visitOf = (k: Kernel, job: number): number => whole(k, job, at.visit);
export const attemptOf = (k: Kernel, job: number): number => whole(k, job, at.attempt);
export const grantedOf = (k: Kernel, job: number): number => whole(k, job, at.granted);
export const holdingOf = (k: Kernel, job: number): number => whole(k, job, at.holding);
/** It means nothing of a container that is not active. */
export const endedOf = (k: Kernel, state: number): number => (isActive(k, state) ? whole(k, state, at.ended) : 0);
export const leftOf = (k: Kernel, job: number): number => fraction(k, job, at.left);
export const sinceOf = (k: Kernel, job: number): number => fraction(k, job, at.since);
export const rateOf = (k: Kernel, job: number): number => fraction(k, job, at.rate);

/** Instant at which a state was last left as done; −1 before that. */
export const doneAtOf = (k: Kernel, job: number): number =>
  (whole(k, job, at.facts) & at.EVER_DONE) === 0 ? -1 : fraction(k, job, at.doneAt);

/** Instants at which its work and its deadline are due; Infinity where they are not. */
export const dueOf = (k: Kernel, job: number): number => (use(k), instantOf(at.WORK + at.recordOf(job)));
export const deadlineOf = (k: Kernel, job: number): number => (use(k), instantOf(at.DEADLINE + at.recordOf(job)));

/** Instants of a job's latest stay, −1 for not yet: see `stays.ts`. */
export const hasBegun = (k: Kernel, job: number): boolean => (whole(k, job, at.facts) & at.EVER_BEGUN) !== 0;
export const enteredAtOf = (k: Kernel, job: number): number => instantOfStay(k, job, at.enteredAt);
export const readyAtOf = (k: Kernel, job: number): number => instantOfStay(k, job, at.readyAt);
export const startedAtOf = (k: Kernel, job: number): number => instantOfStay(k, job, at.startedAt);
export const leftAtOf = (k: Kernel, job: number): number => instantOfStay(k, job, at.leftAt);

export const availableOf = (k: Kernel, pool: number): number => ofPool(k, pool, at.available);
export const inUseOf = (k: Kernel, pool: number): number => ofPool(k, pool, at.inUse);
export const queueLengthOf = (k: Kernel, pool: number): number => ofPool(k, pool, at.queueLength);
/** Milliseconds that claims waited for their grant, summed. */
export const waitedOf = (k: Kernel, pool: number): number => (use(k), doubles[fixed[at.waited]! + pool]!);
export const queueOf = (k: Kernel, pool: number): readonly number[] => {
  const length = queueLengthOf(k, pool);
  const list = fixed[poolAt(k, pool) + at.queue]!;
  return [...ints.subarray(list, list + length)].map(at.placeOf);
};
/** Who holds units, in the order of the grants; only of pools whose work pauses when units are lost. */
export function holdersOf(k: Kernel, pool: number): readonly { readonly job: number; readonly units: number }[] {
  const count = ofPool(k, pool, at.holderCount);
  const holders = fixed[poolAt(k, pool) + at.holders]!;
  const held = fixed[poolAt(k, pool) + at.held]!;
  return Array.from({ length: count }, (_, i) => ({ job: at.placeOf(ints[holders + i]!), units: ints[held + i]! }));
}

export const effectiveLevelOf = (k: Kernel, service: number): number => (use(k), effectiveLevel(service));
export const ownLevelOf = (k: Kernel, service: number): number => (use(k), doubles[serviceAt(service) + at.own]!);
export const dataLossOf = (k: Kernel, service: number): number => (use(k), doubles[serviceAt(service) + at.dataLoss]!);
/** Computes every level where it must be. The answer is another number whenever one may have changed since the last time. */
export const settleLevelsOf = (k: Kernel): number => {
  use(k);
  if (ints[at.levelsDirty] === 1) settleLevels(true);
  ints[at.levelsTold] = ints[at.levelsSettled]!;
  return ints[at.levelsSettled]!;
};

export const variableOf = (k: Kernel, variable: number): number => (use(k), doubles[fixed[at.variables]! + variable]!);
/** 0: not yet, 1: released, 2: dropped. */
export const injectOf = (k: Kernel, inject: number): number => (use(k), ints[fixed[at.injects]! + inject]!);
/** Effects in force, in the order in which they came into force. */
export const forceLengthOf = (k: Kernel): number => (use(k), ints[at.forceLength]!);
export const inForceOf = (k: Kernel, nth: number): number => (use(k), ints[fixed[at.force]! + nth]!);

const whole = (k: Kernel, n: number, field: number): number => {
  use(k);
  return ints[at.recordOf(n) + field]!;
};

const fraction = (k: Kernel, n: number, field: number): number => {
  use(k);
  return doubles[(at.recordOf(n) >> 1) + field]!;
};

const instantOfStay = (k: Kernel, job: number, field: number): number => {
  return hasBegun(k, job) ? fraction(k, job, field) : -1;
};

const poolAt = (k: Kernel, pool: number): number => at.recordOf(k.tables.jobs + pool);
const ofPool = (k: Kernel, pool: number, field: number): number => (use(k), ints[poolAt(k, pool) + field]!);
