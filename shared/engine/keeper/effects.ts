import type { Effect, Inject } from '../../model/scenario';
import { injectsOf, jobsInOrder, stepOf, type Keeper } from './keeper';
import type { EffectInForce } from './state';

/** Releases an inject: its effects come into force, in the order in which they are listed. */
export function release(k: Keeper, inject: Inject): void {
  k.state.injects[inject.id] = 'released';
  k.changes.push({ kind: 'inject', inject: inject.id, status: 'released' });
  for (const effect of inject.effects.flatMap((it) => expand(k, it))) bring(k, inject.id, effect);
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

/** A site loss is everything at the site at once. */
function expand(k: Keeper, effect: Effect): readonly Effect[] {
  if (effect.op !== 'site') return [effect];
  const { workflow } = k.ir;
  const { percent } = effect;
  const lasting = effect.for === undefined ? {} : { for: effect.for };
  const lost = percent === 0;
  return [
    ...workflow.components
      .filter((it) => it.site === effect.site && (lost || percent === 100))
      .map((it) => ({
        op: 'component' as const,
        component: it.key,
        to: lost ? ('down' as const) : ('up' as const),
        ...lasting,
      })),
    ...workflow.pools
      .filter((it) => it.site === effect.site)
      .map((it) => ({ op: 'pool' as const, pool: it.key, percent, ...lasting })),
    ...workflow.roles
      .filter((it) => it.site === effect.site && (lost || percent === 100))
      .map((it) => ({ op: 'role' as const, role: it.key, reachable: !lost, ...lasting })),
  ];
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
  k.state.nextEffect += 1;
  k.state.effects.push(inForce);
  tellEffect(k, inForce, true);
  touch(k, effect);
  if (effect.op === 'component' && effect.to === 'down') loseComponent(k, effect.component);
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
    if (step?.onLoss === 'restart') Object.assign(job, { left: job.full, since: k.state.now });
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
