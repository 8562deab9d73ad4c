import { unitsLeft } from '../arithmetic';
import { clearTimer, setTimer } from './agenda';
import { doubles, fixed, ints } from './arena';
import { tablesAtWork } from './at-work';
import { ON_LOSS, PHASE } from './codes';
import * as at from './layout';
import { serviceAt } from './levels';
import { mark } from './marks';
import { lack } from './outcomes';
import { effectTimer, injectTimer } from './timers';
import { restartWork } from './work';

const RELEASED = 1;
const DROPPED = 2;

/** Releases an inject: its effects come into force, in the order in which they are listed. */
export const release = (inject: number): void => {
  const { effectStart } = tablesAtWork();
  ints[fixed[at.injects]! + inject] = RELEASED;
  clearTimer(injectTimer(inject));
  for (let e = effectStart[inject]!; e < effectStart[inject + 1]!; e += 1) bring(e);
};

/** A contingency inject is dropped when what it was for has happened. */
export const releaseDue = (inject: number): void => {
  const { trigger } = tablesAtWork().scenario.injects[inject]!;
  if (trigger.kind === 'missed' && wasLeft(trigger.state)) ints[fixed[at.injects]! + inject] = DROPPED;
  else release(inject);
};

const wasLeft = (state: string): boolean => {
  const r = at.recordOf(tablesAtWork().structure.indexOf.get(state)!);
  return (ints[r + at.facts]! & at.EVER_LEFT) !== 0;
};

const bring = (e: number): void => {
  const { effect, target } = tablesAtWork().effects[e]!;
  switch (effect.op) {
    case 'fail': {
      const phase = ints[at.recordOf(target) + at.phase];
      if (phase === PHASE.working || phase === PHASE.fallback) failNow(at.recordOf(target));
      return;
    }
    case 'level':
      doubles[serviceAt(target) + at.own] = effect.percent;
      ints[at.levelsDirty] = 1;
      return;
    case 'data-age':
      doubles[serviceAt(target) + at.dataAge] = effect.age;
      return;
    default:
  }
  if (undoes(e)) return;
  ints[fixed[at.force]! + ints[at.forceLength]!] = e;
  ints[at.forceLength]! += 1;
  const isLost = effect.op === 'component' && effect.to === 'down' && ints[componentAt(target)] === 0;
  if (effect.for !== undefined) setTimer(effectTimer(e), doubles[at.now]! + effect.for);
  count(e, 1);
  if (isLost) loseComponent(target);
};

/** An effect that is in force already, until an instant. */
export const bringBack = (e: number, until: number): void => {
  ints[fixed[at.force]! + ints[at.forceLength]!] = e;
  ints[at.forceLength]! += 1;
  if (until < Infinity) setTimer(effectTimer(e), until);
  count(e, 1);
};

const componentAt = (component: number): number => fixed[at.components]! + 2 * component;

/** "Up", "100 %", "reachable" bring nothing into force: they end what is in force on the same thing. */
const undoes = (e: number): boolean => {
  const { effects } = tablesAtWork();
  const { effect, target } = effects[e]!;
  const restores =
    (effect.op === 'component' && effect.to === 'up') ||
    (effect.op === 'pool' && (effect.percent ?? 100) === 100 && (effect.lost ?? 0) === 0) ||
    ((effect.op === 'role' || effect.op === 'vendor') && effect.reachable) ||
    (effect.op === 'channel' && effect.works);
  if (!restores) return false;
  const force = fixed[at.force]!;
  for (let f = 0; f < ints[at.forceLength]!;) {
    const other = effects[ints[force + f]!]!;
    if (other.effect.op === effect.op && other.target === target) withdrawEffect(ints[force + f]!);
    else f += 1;
  }
  return true;
};

/** Withdraws one effect: only its own contribution. */
export const withdrawEffect = (e: number): void => {
  const force = fixed[at.force]!;
  const length = ints[at.forceLength]! - 1;
  let place = 0;
  while (place <= length && ints[force + place] !== e) place += 1;
  if (place > length) return;
  ints[at.forceLength] = length;
  for (let f = place; f < length; f += 1) ints[force + f] = ints[force + f + 1]!;
  clearTimer(effectTimer(e));
  count(e, -1);
};

/** Every fact that an effect in force is part of, counted up or down. */
const count = (e: number, by: 1 | -1): void => {
  const { effects, neededBy, servedBy } = tablesAtWork();
  const { effect, target, option } = effects[e]!;
  switch (effect.op) {
    case 'component':
      if (effect.to !== 'down') ints[componentAt(target) + 1]! += by;
      else if (changes(componentAt(target), by)) lackAll(neededBy, target, by);
      ints[at.ratesDirty] = 1;
      ints[at.levelsDirty] = 1;
      return;
    case 'pool':
      recount(target);
      return;
    case 'scale':
    case 'known-error':
      ints[at.ratesDirty] = 1;
      return;
    case 'role':
      ints[fixed[at.roles]! + target]! += by;
      recallOwners(target);
      return;
    case 'vendor':
      if (changes(fixed[at.vendors]! + target, by)) lackAll(servedBy, target, by);
      ints[at.levelsDirty] = 1;
      return;
    case 'demand':
      // What is asked of a service is followed together with what it gives.
      ints[at.levelsDirty] = 1;
      return;
    case 'failing':
      ints[at.recordOf(target) + at.failing]! += by;
      return;
    case 'block':
      if (option >= 0) ints[fixed[at.recordOf(target) + at.options]! + option]! += by;
      else block(at.recordOf(target), by);
      return;
    default:
  }
};

/** Counts one effect more or less on a thing; true where it is the first, or was the last. */
const changes = (counter: number, by: 1 | -1): boolean => {
  ints[counter]! += by;
  return ints[counter] === (by > 0 ? 1 : 0);
};

const lackAll = (rows: { readonly start: Int32Array; readonly values: Int32Array }, of: number, by: 1 | -1): void => {
  for (let i = rows.start[of]!; i < rows.start[of + 1]!; i += 1) lack(at.recordOf(rows.values[i]!), by);
};

const recount = (pool: number): void => {
  const { effects, units: sizes, jobs } = tablesAtWork();
  const units = sizes[pool]!;
  const force = fixed[at.force]!;
  let least = units;
  for (let f = 0; f < ints[at.forceLength]!; f += 1) {
    const { effect, target } = effects[ints[force + f]!]!;
    if (effect.op === 'pool' && target === pool)
      least = Math.min(least, unitsLeft(units, effect.percent ?? 100, effect.lost ?? 0));
  }
  const record = at.recordOf(jobs + pool);
  ints[record + at.available] = least;
  ints[at.ratesDirty] = 1;
  mark(at.touched, record);
};

/** Who answers for a role may have changed for every job of its owner and of those it stands in for. */
const recallOwners = (role: number): void => {
  const { ownedBy, answering } = tablesAtWork();
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
const loseComponent = (component: number): void => {
  const { neededBy } = tablesAtWork();
  for (let i = neededBy.start[component]!; i < neededBy.start[component + 1]!; i += 1) {
    const job = at.recordOf(neededBy.values[i]!);
    if (ints[job + at.phase] !== PHASE.working) continue;
    if (fixed[job + at.lossOfComponent] === ON_LOSS.fail) failNow(job);
    if (fixed[job + at.lossOfComponent] === ON_LOSS.restart) restartWork(job);
  }
};
