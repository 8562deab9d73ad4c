import { expect, it } from 'vitest';
import { frozenRun, scenariosOf } from '../../../../renderer/drills/list/frozen-run';
import { Plan } from '../../../../shared/model/plan';
import { FrozenRun } from '../../../../shared/model/run';
import { scenario, workflow } from '../../../shared/analysis/small-plan';

const plan = Plan.parse({
  format: 'statedrill.plan', version: 1, workflow,
  scenarios: [scenario, { ...scenario, id: 'morning', title: 'Morning' }],
  layout: { states: {}, transitions: {} },
}); // prettier-ignore
const choices = { title: 'Night drill', completion: 'facilitator', holdAtInjects: true, speed: 60 } as const;

it('pins the drill to the chosen scenario', () => {
  const frozen = frozenRun(plan, 'morning', choices);
  expect(FrozenRun.safeParse(frozen).success).toBe(true);
  expect(frozen.scenario.title).toBe('Morning');
  expect(frozen.settings).toMatchObject({ conduct: 'live', decisions: 'facilitator', title: 'Night drill' });
});

it('drills a plan that has no scenario', () => {
  const bare = { ...plan, scenarios: [] };
  expect(FrozenRun.safeParse(frozenRun(bare, 'none', choices)).success).toBe(true);
  expect(scenariosOf(bare)).toHaveLength(1);
});
