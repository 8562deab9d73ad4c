import { MINUTE } from '../../../../shared/basics/time';
import type { Communication } from '../../../../shared/model/communication';
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

/** Whom the database lead tells, whom the other; and whom nobody has to tell before the plan is in force. */
const told: Communication = {
  channels: [{ key: 'mail', name: 'Mail' }, { key: 'phone', name: 'Phone' }],
  messages: [{ key: 'first', name: 'First word', text: 'It is down.' }],
  protocol: [
    { key: 'staff', name: 'Staff', from: 'disruption', firstWithin: 15 * MINUTE, repeatEvery: 60 * MINUTE, channel: 'phone', teller: 'dba', approver: 'net', template: 'first' },
    { key: 'customers', name: 'Customers', from: 'disruption', firstWithin: 30 * MINUTE, approver: 'net' },
    { key: 'press', name: 'Press', from: 'declaration', firstWithin: 30 * MINUTE, teller: 'dba' },
  ],
  obligations: [],
}; // prettier-ignore

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
        communication: told,
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
