import { unitsLeft } from '../arithmetic';
import { PHASE } from './codes';
import type { Kernel } from './kernel';
import { mark } from './marks';
import { restartWork } from './work';

const RELEASED = 1;
const DROPPED = 2;

/** Releases an inject: its effects come into force, in the order in which they are listed. */
export function release(k: Kernel, inject: number): void {
  const { effectStart } = k.tables;
  k.injectState[inject] = RELEASED;
  k.calendar.set(k.timers.inject[inject]!, Infinity);
  for (let e = effectStart[inject]!; e < effectStart[inject + 1]!; e += 1) bring(k, e);
}

/** A contingency inject is dropped when what it was for has happened. */
export function releaseDue(k: Kernel, inject: number): void {
  const { trigger } = k.tables.scenario.injects[inject]!;
  if (trigger.kind === 'missed' && k.everLeft[k.tables.structure.indexOf.get(trigger.state)!] === 1) {
    k.injectState[inject] = DROPPED;
    k.calendar.set(k.timers.inject[inject]!, Infinity);
  } else release(k, inject);
}

function bring(k: Kernel, e: number): void {
  const { effect, target } = k.tables.effects[e]!;
  switch (effect.op) {
    case 'fail':
      if (k.phase[target] === PHASE.working || k.phase[target] === PHASE.fallback) failNow(k, target);
      return;
    case 'level':
      k.own[target] = effect.percent;
      k.levelsDirty = true;
      return;
    case 'data-age':
      k.dataAge[target] = effect.age;
      return;
    default:
  }
  if (undoes(k, e)) return;
  k.force[k.forceLength] = e;
  k.forceLength += 1;
  const isLost = effect.op === 'component' && effect.to === 'down' && k.down[target] === 0;
  if (effect.for !== undefined) k.calendar.set(k.timers.effect[e]!, k.now + effect.for);
  count(k, e, 1);
  if (isLost) loseComponent(k, target);
}

/** "Up", "100 %", "reachable" bring nothing into force: they end what is in force on the same thing. */
function undoes(k: Kernel, e: number): boolean {
  const { effect, target } = k.tables.effects[e]!;
  const restores =
    (effect.op === 'component' && effect.to === 'up') ||
    (effect.op === 'pool' && (effect.percent ?? 100) === 100 && (effect.lost ?? 0) === 0) ||
    ((effect.op === 'role' || effect.op === 'vendor') && effect.reachable);
  if (!restores) return false;
  for (let f = 0; f < k.forceLength;) {
    const other = k.tables.effects[k.force[f]!]!;
    if (other.effect.op === effect.op && other.target === target) withdrawEffect(k, k.force[f]!);
    else f += 1;
  }
  return true;
}

/** Withdraws one effect: only its own contribution. */
export function withdrawEffect(k: Kernel, e: number): void {
  let place = 0;
  while (place < k.forceLength && k.force[place] !== e) place += 1;
  if (place === k.forceLength) return;
  k.forceLength -= 1;
  for (let f = place; f < k.forceLength; f += 1) k.force[f] = k.force[f + 1]!;
  k.calendar.set(k.timers.effect[e]!, Infinity);
  count(k, e, -1);
}

/** Every fact that an effect in force is part of, counted up or down. */
function count(k: Kernel, e: number, by: 1 | -1): void {
  const { effect, target, option } = k.tables.effects[e]!;
  switch (effect.op) {
    case 'component':
      if (effect.to === 'down') countDown(k, target, by);
      else k.degraded[target]! += by;
      k.ratesDirty = true;
      k.levelsDirty = true;
      return;
    case 'pool':
      recount(k, target);
      return;
    case 'scale':
    case 'known-error':
      k.ratesDirty = true;
      return;
    case 'role':
      k.silentRole[target]! += by;
      recallOwners(k, target);
      return;
    case 'vendor':
      k.silentVendor[target]! += by;
      if (k.silentVendor[target] === (by > 0 ? 1 : 0)) lack(k, k.tables.servedBy, target, by);
      k.levelsDirty = true;
      return;
    case 'failing':
      k.failing[target]! += by;
      return;
    case 'block':
      if (option >= 0) k.blockedOption[target]![option]! += by;
      else block(k, target, by);
      return;
    default:
  }
}

function countDown(k: Kernel, component: number, by: 1 | -1): void {
  k.down[component]! += by;
  if (k.down[component] === (by > 0 ? 1 : 0)) lack(k, k.tables.neededBy, component, by);
}

function lack(k: Kernel, rows: { start: Int32Array; values: Int32Array }, of: number, by: 1 | -1): void {
  for (let i = rows.start[of]!; i < rows.start[of + 1]!; i += 1) {
    lackOne(k, rows.values[i]!, by);
  }
}

function lackOne(k: Kernel, job: number, by: 1 | -1): void {
  k.lacks[job]! += by;
  if (by > 0) mark(k.unready, job);
  else if (k.lacks[job] === 0) mark(k.ready, job);
}

function recount(k: Kernel, pool: number): void {
  const units = k.tables.units[pool]!;
  let least = units;
  for (let f = 0; f < k.forceLength; f += 1) {
    const { effect, target } = k.tables.effects[k.force[f]!]!;
    if (effect.op === 'pool' && target === pool)
      least = Math.min(least, unitsLeft(units, effect.percent ?? 100, effect.lost ?? 0));
  }
  k.available[pool] = least;
  k.ratesDirty = true;
  mark(k.touched, pool);
}

/** Who answers for a role may have changed for every job of its owner and of those it stands in for. */
function recallOwners(k: Kernel, role: number): void {
  const { ownedBy, answering } = k.tables;
  for (let i = ownedBy.start[role]!; i < ownedBy.start[role + 1]!; i += 1) {
    const job = ownedBy.values[i]!;
    let nobody = 1;
    for (let r = answering.start[job]!; r < answering.start[job + 1]!; r += 1)
      if (k.silentRole[answering.values[r]!] === 0) nobody = 0;
    if (k.unanswered[job] === nobody) continue;
    k.unanswered[job] = nobody;
    lackOne(k, job, nobody === 1 ? 1 : -1);
  }
}

function block(k: Kernel, step: number, by: 1 | -1): void {
  k.blocked[step]! += by;
  mark(k.flagged, step);
  if (k.blocked[step] === (by > 0 ? 1 : 0)) lackOne(k, step, by);
}

function failNow(k: Kernel, step: number): void {
  k.failsNow[step] = 1;
  mark(k.flagged, step);
}

/** What the loss of a component does to work that needs it: nothing for `pause`, whose rate falls to 0. */
function loseComponent(k: Kernel, component: number): void {
  const { neededBy, lossOfComponent } = k.tables;
  for (let i = neededBy.start[component]!; i < neededBy.start[component + 1]!; i += 1) {
    const job = neededBy.values[i]!;
    if (k.phase[job] !== PHASE.working) continue;
    if (lossOfComponent[job] === 1) failNow(k, job);
    if (lossOfComponent[job] === 2) restartWork(k, job);
  }
}
