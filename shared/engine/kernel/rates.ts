import { FASTEST } from '../arithmetic';
import { fixed, ints, shares } from './arena';
import { EFFECT, LOSS } from './codes';
import * as at from './layout';

const DEGRADED = 1;

/** Speed of work as a share of full speed; the order of the factors is that of `rateOf`. */
export const currentRate = (job: number): number => {
  const traits = fixed[job + at.traits]!;
  // What is short of units, down or stretched is so by an effect in force.
  if ((traits & at.STEADY) !== 0 || ints[at.forceLength] === 0) return 1;
  const first = fixed[job + at.claims]!;
  const end = fixed[job + at.claimsEnd]!;
  let sharing = false;
  for (let c = first; c < end; c += 2) {
    const pool = fixed[c]!;
    const onLoss = fixed[pool + at.onLoss];
    if (onLoss === LOSS.finish || ints[pool + at.available]! >= ints[pool + at.inUse]!) continue;
    if (onLoss === LOSS.slow) sharing = true;
    else if (!runsOnWhatIsLeft(pool, job)) return 0;
  }
  const needed = fixed[job + at.needs]!;
  const neededEnd = fixed[job + at.needsEnd]!;
  for (let i = needed; i < neededEnd; i += 1) if (ints[fixed[i]!]! > 0) return 0;
  const speed = fixed[job + at.speedPool]!;
  let rate = speed === 0 ? 1 : ints[speed + at.available]! / fixed[speed + at.units]!;
  if (sharing) rate = shared(job, rate);
  for (let i = needed; i < neededEnd; i += 1) {
    const component = fixed[i]!;
    if (ints[component + 1]! > 0) rate *= degradedFactor(component);
  }
  if ((traits & at.STRETCHES) !== 0) rate = stretched(job, rate);
  return Math.min(FASTEST, rate);
};

/** Users of a pool share what is left of it; where there is enough, the factor is 1. */
const shared = (job: number, speed: number): number => {
  let rate = speed;
  const end = fixed[job + at.claimsEnd]!;
  for (let c = fixed[job + at.claims]!; c < end; c += 2) {
    const pool = fixed[c]!;
    if (fixed[pool + at.onLoss] === LOSS.slow) rate *= Math.min(1, ints[pool + at.available]! / ints[pool + at.inUse]!);
  }
  return rate;
};

const stretched = (job: number, speed: number): number => {
  const force = fixed[at.force]!;
  const row = fixed[at.stretches]! + at.placeOf(job);
  let rate = speed;
  for (let f = 0; f < ints[at.forceLength]!; f += 1)
    for (let i = fixed[row]!; i < fixed[row + 1]!; i += 2)
      if (fixed[i] === ints[force + f]) rate /= shares[fixed[i + 1]!]!;
  return rate;
};

const degradedFactor = (component: number): number => {
  const force = fixed[at.force]!;
  let factor = 1;
  for (let f = 0; f < ints[at.forceLength]!; f += 1) {
    const e = fixed[at.effects]! + at.EFFECT * ints[force + f]!;
    if (fixed[e] === EFFECT.component && fixed[e + at.aim] === component && fixed[e + at.to] === DEGRADED)
      factor = Math.min(factor, shares[fixed[e + at.figures]! + 1]!);
  }
  return factor;
};

/** Holders are walked in the order of their grants; one runs if it fits in what is left. */
const runsOnWhatIsLeft = (pool: number, job: number): boolean => {
  const holders = fixed[pool + at.holders]!;
  const held = fixed[pool + at.held]!;
  const count = ints[pool + at.holderCount]!;
  let left = ints[pool + at.available]!;
  for (let i = 0; i < count; i += 1) {
    const units = ints[held + i]!;
    const runs = units <= left;
    if (ints[holders + i] === job) return runs;
    if (runs) left -= units;
  }
  return true;
};
