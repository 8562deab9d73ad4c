import { MINUTE } from '../../../shared/basics/time';
import type { Plan } from '../../../shared/model/plan';
import type { FrozenRun, RunSettings } from '../../../shared/model/run';
import type { Inject } from '../../../shared/model/scenario';
import { emptyLists } from '../../../shared/model/empty-lists';

export const anInject = (id: string, change: Partial<Inject> = {}): Inject => ({
  id,
  no: 1,
  title: 'The restore host is gone',
  type: 'inject',
  mode: 'phone',
  from: 'Data centre',
  to: [],
  message: 'The host does not answer any more.',
  expected: [],
  trigger: { kind: 'time', at: 10 * MINUTE },
  effects: [],
  ...change,
});

/** Find the fault (20 min), then restore (60 min), then recovered. */
export const smallPlan: Plan = {
  format: 'statedrill.plan',
  version: 1,
  workflow: {
    ...emptyLists(),
    id: 'small',
    title: 'Restore the shop database',
    states: [
      { id: 'find', kind: 'step', name: 'Find the fault', duration: { kind: 'fixed', value: 20 * MINUTE } },
      {
        id: 'restore',
        kind: 'step',
        name: 'Restore the database',
        duration: { kind: 'fixed', value: 60 * MINUTE },
        claims: [{ pool: 'dba', units: 1 }],
        restores: [{ service: 'shop', level: 100, dataLoss: 5 * MINUTE }],
      },
      { id: 'up', kind: 'end', name: 'Shop is up', outcome: 'recovered' },
    ],
    transitions: [
      { id: 't1', from: 'find', port: 'done', to: 'restore' },
      { id: 't2', from: 'restore', port: 'done', to: 'up' },
      { id: 't3', from: 'find', port: 'failed', to: 'restore' },
      { id: 't4', from: 'restore', port: 'failed', to: 'up' },
    ],
    services: [{ key: 'shop', name: 'Shop', tier: 1, rto: 120 * MINUTE, rpo: 15 * MINUTE, mbco: 80 }],
    pools: [{ key: 'dba', name: 'Database team', kind: 'team', units: 2 }],
  },
  scenarios: [
    {
      id: 'loss',
      title: 'Disk loss',
      exerciseType: 'tabletop',
      objectives: [],
      levels: [{ service: 'shop', percent: 0 }],
      injects: [anInject('gone')],
    },
  ],
  layout: { states: {}, transitions: {} },
};

export function frozenRun(settings: Partial<RunSettings> = {}, plan: Plan = smallPlan): FrozenRun {
  const scenario = plan.scenarios[0];
  if (scenario === undefined) throw new Error('the plan has a scenario');
  return {
    workflow: plan.workflow,
    scenario,
    settings: {
      title: 'Tuesday rehearsal',
      conduct: 'live',
      completion: 'automatic',
      decisions: 'automatic',
      chance: { kind: 'planned' },
      holdAtInjects: false,
      speed: 60,
      ...settings,
    },
  };
}
