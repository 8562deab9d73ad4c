import type { Workaround } from '../../model/catalogue';
import { serviceLevels } from '../service-levels';
import { componentStatus, vendorAnswers } from './facts';
import type { Keeper } from './keeper';

/** Effective level of every service at this instant, percent. */
export const effectiveLevels = (k: Keeper, floors = true): ReadonlyMap<string, number> =>
  serviceLevels({
    order: k.ir.serviceOrder,
    dependencies: k.dependencies,
    own: (service) => k.state.levels[service] ?? 100,
    thing: (key) => thingLevel(k, key),
    floors: floors ? runningWorkarounds(k) : [],
  });

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
