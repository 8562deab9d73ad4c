import { plansOfSites } from '../../shared/analysis/several/plans-of-sites';
import { ok } from '../../shared/basics/result';
import type { Publish } from '../runner/publish';
import type { Plans } from '../storage/plans';
import type { HandlersOf } from './handler';

export interface PlanDesk {
  readonly plans: Plans;
  readonly publish: Publish;
  readonly now: () => number;
  readonly newId: (prefix: string) => string;
}

export function createPlanHandlers({ plans, publish, now, newId }: PlanDesk): HandlersOf<'plans'> {
  return {
    'plans.list': () => ok([...plans.list()]),
    'plans.sites': () => {
      const whole = plans.list().flatMap(({ id }) => {
        const loaded = plans.load(id);
        return loaded.ok ? [{ id, workflow: loaded.value.plan.workflow }] : [];
      });
      return ok([...plansOfSites(whole)]);
    },
    'plans.load': ({ id }) => plans.load(id),
    'plans.create': ({ plan, fromTemplate }) => {
      const id = newId('plan');
      const created = plans.create({ id, plan, fromTemplate });
      if (!created.ok) return created;
      publish('plans.changed', { id, ...created.value });
      return ok({ id, ...created.value });
    },
    'plans.save': ({ id, basedOn, plan }) => {
      const saved = plans.save({ id, revision: basedOn, plan });
      if (!saved.ok) return saved;
      publish('plans.changed', { id, ...saved.value });
      return ok({ ...saved.value, savedAt: now() });
    },
    'plans.remove': ({ id }) => {
      const removed = plans.remove(id);
      if (!removed.ok) return removed;
      publish('plans.changed', { id, revision: 0 });
      return ok({});
    },
  };
}
