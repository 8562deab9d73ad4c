import type { Effect, Inject } from '../../model/scenario';
import { componentStatus } from './facts';
import { injectsOf, jobsInOrder, stepOf, type Keeper } from './keeper';
import { expandEffect } from './site-loss';
import type { EffectInForce } from './state';
import { restartWork } from './work';

/** Releases an inject: its effects come into force, in the order in which they are listed. */
export function release(k: Keeper, inject: Inject): void {
  k.state.injects[inject.id] = 'released';
  k.changes.push({ kind: 'inject', inject: inject.id, status: 'released' });
  for (const effect of inject.effects.flatMap((it) => expandEffect(k.ir.workflow, it))) bring(k, inject.id, effect);
}

export function drop(k: Keeper, inject: string): void {
  k.state.injects[inject] = 'dropped';
  k.changes.push({ kind: 'inject', inject, status: 'dropped' });
}

/** Withdraws one effect: only its own contribution. */
export function withdrawEffect(k: Keeper, id: number): void {
  const found = k.state.effects.find((it) => it.id === id);
  if (found === undefined) return;
  k.state.effects = k.state.effects.filter((it) => it.id !== id);
  tellEffect(k, found, false);
  touch(k, found.effect);
}

function bring(k: Keeper, inject: string, effect: Effect): void {
  if (effect.op === 'fail') return fail(k, effect.step);
  if (effect.op === 'level') {
    k.state.levels[effect.service] = effect.percent;
    return;
  }
  if (effect.op === 'data-age') {
    k.state.dataAge[effect.service] = effect.age;
    return;
  }
  const undone = undoes(effect);
  if (undone) {
    for (const it of k.state.effects.filter((inForce) => undone(inForce.effect))) withdrawEffect(k, it.id);
    return;
  }
  const lasts = effect.for;
  const inForce: EffectInForce = {
    id: k.state.nextEffect,
    inject,
    effect,
    until: lasts === undefined ? null : k.state.now + lasts,
  };
  const isLost = effect.op === 'component' && effect.to === 'down' && componentStatus(k, effect.component) !== 'down';
  k.state.nextEffect += 1;
  k.state.effects.push(inForce);
  tellEffect(k, inForce, true);
  touch(k, effect);
  if (isLost) loseComponent(k, effect.component);
}

/** "Up", "100 %", "reachable" bring nothing into force: they end what is in force on the same thing. */
function undoes(effect: Effect): ((other: Effect) => boolean) | undefined {
  if (effect.op === 'component' && effect.to === 'up')
    return (other) => other.op === 'component' && other.component === effect.component;
  if (effect.op === 'pool' && (effect.percent ?? 100) === 100 && (effect.lost ?? 0) === 0)
    return (other) => other.op === 'pool' && other.pool === effect.pool;
  if (effect.op === 'role' && effect.reachable) return (other) => other.op === 'role' && other.role === effect.role;
  if (effect.op === 'vendor' && effect.reachable)
    return (other) => other.op === 'vendor' && other.vendor === effect.vendor;
  if (effect.op === 'channel' && effect.works)
    return (other) => other.op === 'channel' && other.channel === effect.channel;
  return undefined;
}

function fail(k: Keeper, step: string): void {
  const job = k.state.jobs[step];
  if (job?.phase === 'working' || job?.phase === 'fallback') job.failsNow = true;
}

/** What the loss of a component does to work that needs it: nothing for `pause`, whose rate falls to 0. */
function loseComponent(k: Keeper, component: string): void {
  for (const job of jobsInOrder(k)) {
    const step = stepOf(k, job.id);
    if (job.phase !== 'working' || !(step?.needs ?? []).includes(component)) continue;
    if (step?.onLoss === 'fail') job.failsNow = true;
    if (step?.onLoss === 'restart') restartWork(k, job);
  }
}

function touch(k: Keeper, effect: Effect): void {
  if (effect.op === 'pool') k.touched.add(effect.pool);
}

function tellEffect(k: Keeper, { id, inject, effect, until }: EffectInForce, inForce: boolean): void {
  k.changes.push({ kind: 'effect', id, inject, effect, ...(until !== null && { until }), inForce });
}

/** Has its moment come? A contingency inject is dropped when what it was for has happened. */
export function releaseDue(k: Keeper, inject: Inject): void {
  if (inject.trigger.kind === 'missed' && k.state.left[inject.trigger.state]) drop(k, inject.id);
  else release(k, inject);
}

export const pendingInjects = (k: Keeper): readonly Inject[] =>
  injectsOf(k).filter((inject) => k.state.injects[inject.id] === undefined);
