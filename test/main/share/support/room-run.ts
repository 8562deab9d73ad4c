import type { FrozenRun, RunSettings } from '../../../../shared/model/run';
import type { Inject } from '../../../../shared/model/scenario';
import { aScenario, aWorkflow, decision, end, step } from '../../../support/a-workflow';

export const anInject = (id: string, no: number, change: Partial<Inject> = {}): Inject => ({
  id,
  no,
  title: `Inject ${no}`,
  type: 'inject',
  mode: 'chat',
  from: 'Night shift',
  to: [],
  message: `What has happened now (${no})`,
  expected: [],
  trigger: { kind: 'hand' },
  effects: [],
  ...change,
});

/** Two roles, a step of one of them, a decision of nobody, injects for all and for one. */
export function roomRun(injects: readonly Inject[] = standard, settings: Partial<RunSettings> = {}): FrozenRun {
  return {
    workflow: aWorkflow(
      [step('check', 20, { owner: 'dba' }), decision('choose', ['a', 'b']), step('later', 30), end('up')],
      [
        'check > choose',
        'check.failed > choose',
        'choose.a > later',
        'choose.b > later',
        'later > up',
        'later.failed > up',
      ],
      {
        roles: [
          { key: 'dba', name: 'Database lead' },
          { key: 'net', name: 'Network lead' },
        ],
        people: [{ key: 'ada', name: 'Ada Okafor', roles: ['dba'] }],
      },
    ),
    scenario: { ...aScenario(injects), objectives: [{ id: 'o1', text: 'The database is back in time' }] },
    settings: {
      title: 'Room',
      conduct: 'live',
      completion: 'facilitator',
      decisions: 'facilitator',
      chance: { kind: 'planned' },
      holdAtInjects: false,
      speed: 1,
      ...settings,
    },
  };
}

const standard = [anInject('all', 1), anInject('dba', 2, { to: ['dba'] }), anInject('now', 3)];
