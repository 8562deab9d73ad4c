import type { Workaround } from '../../model/catalogue';
import { componentStatus, vendorAnswers } from './facts';
import type { Keeper } from './keeper';

/**
 * Effective level of every service, percent: min(own, every hard dependency) × product over soft dependencies of
 * (1 − strength × (1 − their level)). Mutually dependent services share their minimum. A manual work-around is a floor.
 */
export function effectiveLevels(k: Keeper, floors = true): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  const running = floors ? runningWorkarounds(k) : [];
  for (const group of k.ir.serviceOrder) {
    const least = Math.min(...group.map((service) => limited(k, levels, group, service)));
    for (const service of group)
      levels.set(
        service,
        running.reduce((level, it) => (it.service === service ? Math.max(level, it.level) : level), least),
      );
  }
  return levels;
}

function limited(k: Keeper, levels: ReadonlyMap<string, number>, group: readonly string[], service: string): number {
  const outside = (k.dependencies.get(service) ?? []).filter((it) => !group.includes(it.to));
  const level = (to: string): number => levels.get(to) ?? thingLevel(k, to);
  const hard = outside.filter((it) => it.type === 'hard').map((it) => level(it.to));
  let value = Math.min(k.state.levels[service] ?? 100, ...hard);
  for (const it of outside.filter((dependency) => dependency.type === 'soft'))
    value *= 1 - ((it.strength ?? 0) / 100) * (1 - level(it.to) / 100);
  return value;
}

/** A component or vendor that a service depends on gives all or nothing. */
function thingLevel(k: Keeper, key: string): number {
  if (k.ir.workflow.vendors.some((vendor) => vendor.key === key)) return vendorAnswers(k, key) ? 100 : 0;
  return componentStatus(k, key) === 'down' ? 0 : 100;
}

const runningWorkarounds = (k: Keeper): readonly Workaround[] =>
  k.ir.workflow.workarounds.filter((it) => {
    const job = k.state.jobs[it.key];
    return job?.kind === 'workaround' && job.phase === 'working';
  });
