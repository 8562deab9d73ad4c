import { HOUR } from '../basics/time';
import { PLAN_FORMAT, PLAN_VERSION, type Plan } from '../model/plan';
import { sizeOf } from '../drawing/sizes';
import { emptyLists } from '../model/empty-lists';

/** The least that can be drilled: one step that ends recovered, one service, one scenario. */
export function blankPlan(title: string): Plan {
  return {
    format: PLAN_FORMAT,
    version: PLAN_VERSION,
    workflow: {
      ...emptyLists(),
      id: 'plan',
      title,
      states: [
        {
          id: 'step-1',
          kind: 'step',
          name: 'Assess the disruption',
          duration: { kind: 'fixed', value: HOUR / 4 },
          activity: 'assess',
        },
        { id: 'end-1', kind: 'end', name: 'Recovered', outcome: 'recovered' },
        { id: 'end-2', kind: 'end', name: 'Not recovered', outcome: 'failed' },
      ],
      transitions: [
        { id: 'transition-1', from: 'step-1', port: 'done', to: 'end-1' },
        { id: 'transition-2', from: 'step-1', port: 'failed', to: 'end-2' },
      ],
    },
    scenarios: [
      { id: 'scenario-1', title: 'Tabletop', exerciseType: 'tabletop', objectives: [], levels: [], injects: [] },
    ],
    layout: {
      states: {
        'step-1': { x: 0, y: 0, ...sizeOf('step') },
        'end-1': { x: 288, y: 12, ...sizeOf('end') },
        'end-2': { x: 288, y: 112, ...sizeOf('end') },
      },
      transitions: {},
    },
  };
}
