import { sameData } from '../../basics/same-data';
import type { Change, ChangeOf, Work } from '../../model/journal';
import { available, componentStatus, inUse, isBlocked, isReachable, vendorAnswers } from './facts';
import { effectiveLevels } from './levels';
import { jobsInOrder, unplannedOf, type Keeper } from './keeper';
import type { Job } from './state';

/** What the journal has been told of each thing, by key. */
export interface Told {
  work: Record<string, Work>;
  pools: Record<string, ChangeOf<'pool'>>;
  components: Record<string, ChangeOf<'component'>>;
  roles: Record<string, ChangeOf<'role'>>;
  vendors: Record<string, ChangeOf<'vendor'>>;
  services: Record<string, ChangeOf<'service'>>;
  blocked: Record<string, ChangeOf<'blocked'>>;
}

/** Everything as it stands now. */
export function standing(k: Keeper): Told {
  const { workflow } = k.ir;
  const levels = effectiveLevels(k);
  const entries = <T>(keys: readonly string[], of: (key: string) => T): Record<string, T> =>
    Object.fromEntries(keys.map((key) => [key, of(key)]));
  const keys = (things: readonly { readonly key: string }[]): string[] => things.map((it) => it.key);
  return {
    work: Object.fromEntries(jobsInOrder(k).map((job) => [job.id, workOf(k, job)])),
    pools: entries(keys(workflow.pools), (pool) => ({
      kind: 'pool',
      pool,
      available: available(k, pool),
      inUse: inUse(k, pool),
      holders: (k.state.holders[pool] ?? []).map((holder) => ({ ...holder })),
      queue: (k.state.queues[pool] ?? []).map((request) => request.id),
    })),
    components: entries(keys(workflow.components), (component) => ({
      kind: 'component',
      component,
      status: componentStatus(k, component),
    })),
    roles: entries(keys(workflow.roles), (role) => ({ kind: 'role', role, reachable: isReachable(k, role) })),
    vendors: entries(keys(workflow.vendors), (vendor) => ({
      kind: 'vendor',
      vendor,
      reachable: vendorAnswers(k, vendor),
    })),
    services: entries(keys(workflow.services), (service) => ({
      kind: 'service',
      service,
      own: k.state.levels[service] ?? 100,
      effective: levels.get(service) ?? 100,
    })),
    blocked: blockedNow(k),
  };
}

/** Records what differs from what was told before. The last thing done in every handling. */
export function tell(k: Keeper): void {
  const now = standing(k);
  k.changes.push(
    ...differing(k.told.work, now.work).map(([id, work]) => ({ kind: 'work' as const, id, work })),
    ...Object.keys(k.told.work)
      .filter((id) => now.work[id] === undefined)
      .map((id) => ({ kind: 'work' as const, id, work: null })),
    ...fresh(k.told.pools, now.pools),
    ...fresh(k.told.components, now.components),
    ...fresh(k.told.roles, now.roles),
    ...fresh(k.told.vendors, now.vendors),
    ...fresh(k.told.blocked, now.blocked),
    ...Object.entries(k.told.blocked)
      .filter(([key]) => now.blocked[key] === undefined)
      .map(([, change]) => ({ ...change, blocked: false })),
    ...fresh(k.told.services, now.services),
  );
  k.told = now;
}

/** A state that is entered and left within one instant must still be seen in the record. */
export function tellWork(k: Keeper, job: Job): void {
  const work = workOf(k, job);
  k.told.work[job.id] = work;
  k.changes.push({ kind: 'work', id: job.id, work });
}

export function tellWorkOver(k: Keeper, id: string): void {
  if (k.told.work[id] === undefined) return;
  delete k.told.work[id];
  k.changes.push({ kind: 'work', id, work: null });
}

const differing = <T>(before: Record<string, T>, now: Record<string, T>): [string, T][] =>
  Object.entries(now).filter(([key, value]) => !sameData(before[key], value));

const fresh = <T extends Change>(before: Record<string, T>, now: Record<string, T>): T[] =>
  differing(before, now).map(([, change]) => change);

function workOf(k: Keeper, job: Job): Work {
  const { kind, phase, visit, attempt, entered, rate } = job;
  const name = unplannedOf(k, job.id)?.name;
  return {
    kind,
    phase,
    visit,
    attempt,
    entered,
    rate,
    ...(job.started !== null && { started: job.started }),
    ...(job.due !== null && { due: job.due }),
    ...(job.planned !== null && { planned: job.planned }),
    ...(job.deadline !== null && { deadline: job.deadline }),
    ...(name !== undefined && { name }),
  };
}

function blockedNow(k: Keeper): Told['blocked'] {
  const blocked: Told['blocked'] = {};
  for (const { effect } of k.state.effects) {
    if (effect.op !== 'block' || !isBlocked(k, effect.state, effect.option)) continue;
    const { state, option } = effect;
    blocked[`${state}/${option ?? ''}`] = {
      kind: 'blocked',
      state,
      ...(option !== undefined && { option }),
      blocked: true,
    };
  }
  return blocked;
}
