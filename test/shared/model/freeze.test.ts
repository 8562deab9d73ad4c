import { expect, it } from 'vitest';
import { freeze, liveSettings, noScenario, scenariosOf } from '../../../shared/model/freeze';
import { Plan } from '../../../shared/model/plan';
import { FrozenRun } from '../../../shared/model/run';
import { scenario, workflow } from '../analysis/small-plan';

const plan = Plan.parse({
  format: 'statedrill.plan', version: 1, workflow,
  scenarios: [scenario, { ...scenario, id: 'morning', title: 'Morning' }],
  layout: { states: {}, transitions: {} },
}); // prettier-ignore
const choices = { title: 'Night drill', completion: 'facilitator', holdAtInjects: true, speed: 60 } as const;

it('pins the drill to the chosen scenario and to the drawing as it is', () => {
  const morning = plan.scenarios[1] ?? noScenario;
  const frozen = freeze(plan, morning, liveSettings(choices));
  expect(FrozenRun.safeParse(frozen).success).toBe(true);
  expect(frozen.scenario.title).toBe('Morning');
  expect(frozen.layout).toBe(plan.layout);
  expect(frozen.settings).toMatchObject({ conduct: 'live', decisions: 'facilitator', title: 'Night drill' });
});

it('drills a plan that has no scenario', () => {
  const bare = { ...plan, scenarios: [] };
  expect(scenariosOf(bare)).toEqual([noScenario]);
  expect(FrozenRun.safeParse(freeze(bare, noScenario, liveSettings(choices))).success).toBe(true);
});
