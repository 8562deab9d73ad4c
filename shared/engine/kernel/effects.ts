import { clearTimer, setTimer } from './agenda';
import { doubles, fixed, ints, shares } from './arena';
import { tablesAtWork } from './at-work';
import { EFFECT, ON_LOSS, PHASE } from './codes';
import * as at from './layout';
import { mark } from './marks';
import { lack } from './outcomes';
import { effectTimer, injectTimer } from './timers';
import { restartWork } from './work';

const RELEASED = 1;
const DROPPED = 2;

const DOWN = 2;

const effectAt = (nth: number): number => fixed[at.effects]! + at.EFFECT * nth;
const figureOf = (e: number): number => shares[fixed[e + at.figures]! + 1]!;

/** Releases an inject: its effects come into force, in the order in which they are listed. */
export const release = (inject: number): void => {
  ints[fixed[at.injects]! + inject] = RELEASED;
  clearTimer(injectTimer(inject));
  const start = fixed[at.injectEffects]! + inject;
  for (let nth = fixed[start]!; nth < fixed[start + 1]!; nth += 1) bring(nth);
};

/** A contingency inject is dropped when what it was for has happened. */
export const releaseDue = (inject: number): void => {
  const missed = fixed[fixed[at.missed]! + inject]!;
  if (missed > 0 && (ints[missed + at.facts]! & at.EVER_LEFT) !== 0) ints[fixed[at.injects]! + inject] = DROPPED;
  else release(inject);
};

const bring = (nth: number): void => {
  const e = effectAt(nth);
  const aim = fixed[e + at.aim]!;
  switch (fixed[e]) {
    case EFFECT.fail:
      if (ints[aim + at.phase] === PHASE.working || ints[aim + at.phase] === PHASE.fallback) failNow(aim);
      return;
    case EFFECT.level:
      doubles[aim + at.own] = figureOf(e);
      ints[at.levelsDirty] = 1;
      return;
    case EFFECT.dataAge:
      doubles[aim + at.dataAge] = figureOf(e);
      return;
    default:
      if (fixed[e + at.restoresOnly] === 1) endOthers(e);
      else begin(nth);
  }
};

const begin = (nth: number): void => {
  const e = effectAt(nth);
  const loses = fixed[e] === EFFECT.component && fixed[e + at.to] === DOWN && ints[fixed[e + at.aim]!] === 0;
  bringBack(nth, doubles[at.now]! + shares[fixed[e + at.figures]!]!);
  if (loses) loseComponent(e);
};

/** An effect comes into force until an instant, or goes on being so. */
export const bringBack = (nth: number, until: number): void => {
  ints[fixed[at.force]! + ints[at.forceLength]!] = nth;
  ints[at.forceLength]! += 1;
  if (until < Infinity) setTimer(effectTimer(nth), until);
  count(nth, 1);
};

/** "Up", "100 %", "reachable" bring nothing into force: they end what is in force on the same thing. */
const endOthers = (e: number): void => {
  const force = fixed[at.force]!;
  for (let f = 0; f < ints[at.forceLength]!;) {
    const other = effectAt(ints[force + f]!);
    if (fixed[other] === fixed[e] && fixed[other + at.aim] === fixed[e + at.aim]) withdrawEffect(ints[force + f]!);
    else f += 1;
  }
};

/** Withdraws one effect: only its own contribution. */
export const withdrawEffect = (nth: number): void => {
  const force = fixed[at.force]!;
  const length = ints[at.forceLength]! - 1;
  let place = 0;
  while (place <= length && ints[force + place] !== nth) place += 1;
  if (place > length) return;
  ints[at.forceLength] = length;
  for (let f = place; f < length; f += 1) ints[force + f] = ints[force + f + 1]!;
  clearTimer(effectTimer(nth));
  count(nth, -1);
};

/** Every fact that an effect in force is part of, counted up or down. */
const count = (nth: number, by: 1 | -1): void => {
  const e = effectAt(nth);
  const aim = fixed[e + at.aim]!;
  switch (fixed[e]) {
    case EFFECT.component:
      if (fixed[e + at.to] !== DOWN) ints[aim + 1]! += by;
      else if (changes(aim, by)) lackTouched(e, by);
      ints[at.ratesDirty] = 1;
      ints[at.levelsDirty] = 1;
      return;
    case EFFECT.pool:
      recount(aim);
      return;
    case EFFECT.scale:
    case EFFECT.knownError:
      ints[at.ratesDirty] = 1;
      return;
    case EFFECT.role:
      ints[aim]! += by;
      recallOwners(nth);
      return;
    case EFFECT.vendor:
      if (changes(aim, by)) lackTouched(e, by);
      ints[at.levelsDirty] = 1;
      return;
    case EFFECT.demand:
      // What is asked of a service is followed together with what it gives.
      ints[at.levelsDirty] = 1;
      return;
    case EFFECT.failing:
      ints[aim + at.failing]! += by;
      return;
    case EFFECT.block:
      if (fixed[e + at.to] === 1) ints[aim]! += by;
      else block(aim, by);
      return;
    default:
  }
};

/** Counts one effect more or less on a thing; true where it is the first, or was the last. */
const changes = (counter: number, by: 1 | -1): boolean => {
  ints[counter]! += by;
  return ints[counter] === (by > 0 ? 1 : 0);
};

const lackTouched = (e: number, by: 1 | -1): void => {
  const end = fixed[e + at.touchesEnd]!;
  for (let i = fixed[e + at.touches]!; i < end; i += 1) lack(fixed[i]!, by);
};

const recount = (pool: number): void => {
  const force = fixed[at.force]!;
  let least = fixed[pool + at.units]!;
  for (let f = 0; f < ints[at.forceLength]!; f += 1) {
    const e = effectAt(ints[force + f]!);
    if (fixed[e] === EFFECT.pool && fixed[e + at.aim] === pool && figureOf(e) < least) least = figureOf(e);
  }
  ints[pool + at.available] = least;
  ints[at.ratesDirty] = 1;
  mark(at.touched, pool);
};

/** Who answers for a role may have changed for every job of its owner and of those it stands in for. */
export const recallOwners = (nth: number): void => {
  const { ownedBy, answering, effects } = tablesAtWork();
  const role = effects[nth]!.target;
  for (let i = ownedBy.start[role]!; i < ownedBy.start[role + 1]!; i += 1) {
    const n = ownedBy.values[i]!;
    const job = at.recordOf(n);
    let nobody = at.UNANSWERED;
    for (let r = answering.start[n]!; r < answering.start[n + 1]!; r += 1)
      if (ints[fixed[at.roles]! + answering.values[r]!] === 0) nobody = 0;
    const facts = ints[job + at.facts]!;
    if ((facts & at.UNANSWERED) === nobody) continue;
    ints[job + at.facts] = facts ^ at.UNANSWERED;
    lack(job, nobody > 0 ? 1 : -1);
  }
};

const block = (step: number, by: 1 | -1): void => {
  mark(at.flagged, step);
  if (changes(step + at.blocked, by)) lack(step, by);
};

const failNow = (step: number): void => {
  ints[step + at.facts]! |= at.FAILS_NOW;
  mark(at.flagged, step);
};

/** What the loss of a component does to work that needs it: nothing for `pause`, whose rate falls to 0. */
const loseComponent = (e: number): void => {
  const end = fixed[e + at.touchesEnd]!;
  for (let i = fixed[e + at.touches]!; i < end; i += 1) {
    const job = fixed[i]!;
    if (ints[job + at.phase] !== PHASE.working) continue;
    if (fixed[job + at.lossOfComponent] === ON_LOSS.fail) failNow(job);
    if (fixed[job + at.lossOfComponent] === ON_LOSS.restart) restartWork(job);
  }
};
