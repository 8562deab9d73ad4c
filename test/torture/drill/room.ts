import type { FrozenRun } from '../../../shared/model/run';
import { emptyLists } from '../../../shared/model/empty-lists';

/** One long step, and as many injects as are asked for, released by hand. */
export const tortureRoom = (injects: number): FrozenRun => ({
  workflow: {
    ...emptyLists(),
    id: 'torture',
    title: 'Torture',
    states: [
      { id: 'work', kind: 'step', name: 'Work', duration: { kind: 'fixed', value: 3_600_000 } },
      { id: 'up', kind: 'end', name: 'Up', outcome: 'recovered' },
      { id: 'down', kind: 'end', name: 'Down', outcome: 'failed' },
    ],
    transitions: [
      { id: 't1', from: 'work', port: 'done', to: 'up' },
      { id: 't2', from: 'work', port: 'failed', to: 'down' },
    ],
  },
  scenario: {
    id: 'torture',
    title: 'Torture',
    exerciseType: 'tabletop',
    objectives: [],
    levels: [],
    injects: Array.from({ length: injects }, (_, at) => ({
      id: `inject-${at + 1}`,
      no: at + 1,
      title: `Inject ${at + 1}`,
      type: 'inject',
      mode: 'chat',
      from: 'Night shift',
      to: [],
      message: `The monitor shows more errors than before, the ${at + 1}th time tonight. ${'What do you do now? '.repeat(10)}`,
      expected: [],
      trigger: { kind: 'hand' },
      effects: [],
    })),
  },
  settings: {
    title: 'Torture',
    conduct: 'live',
    completion: 'facilitator',
    decisions: 'facilitator',
    chance: { kind: 'planned' },
    holdAtInjects: false,
    speed: 1,
  },
});
