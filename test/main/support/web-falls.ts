import { MINUTE } from '../../../shared/basics/time';
import type { FrozenRun } from '../../../shared/model/run';
import type { Inject } from '../../../shared/model/scenario';
import { smallRun } from '../../shared/report/small-run';

const blow: Inject = {
  id: 'blow',
  no: 3,
  title: 'Web falls',
  type: 'inject',
  mode: 'verbal',
  from: 'Facilitator',
  to: [],
  message: 'It happens',
  expected: [],
  trigger: { kind: 'hand' },
  effects: [{ op: 'level', service: 'web', percent: 0 }],
};

/** One service that falls by an inject, one step that brings it back. */
export const webFalls = (): FrozenRun => {
  const run = smallRun(
    { rto: 24 * 60 * MINUTE },
    {
      states: [
        {
          id: 'fix',
          kind: 'step',
          name: 'Fix it',
          duration: { kind: 'fixed', value: 10 * MINUTE },
          restores: [{ service: 'web', level: 100 }],
        },
        { id: 'good', kind: 'end', name: 'Good', outcome: 'recovered' },
        { id: 'bad', kind: 'end', name: 'Bad', outcome: 'failed' },
      ],
      transitions: [
        { id: 'done', from: 'fix', port: 'done', to: 'good' },
        { id: 'not', from: 'fix', port: 'failed', to: 'bad' },
      ],
    },
  );
  return { ...run, scenario: { ...run.scenario, injects: [blow] } };
};
