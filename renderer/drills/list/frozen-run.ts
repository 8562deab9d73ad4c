import type { Plan } from '../../../shared/model/plan';
import type { FrozenRun, RunSettings } from '../../../shared/model/run';
import type { Scenario } from '../../../shared/model/scenario';

/** A plan without scenarios can be drilled all the same: every inject is then made up on the spot. */
export const noScenario: Scenario = {
  id: 'none',
  title: 'Without prepared injects',
  exerciseType: 'tabletop',
  objectives: [],
  levels: [],
  injects: [],
};

export const scenariosOf = ({ scenarios }: Plan): readonly Scenario[] =>
  scenarios.length === 0 ? [noScenario] : scenarios;

export type Choices = Pick<RunSettings, 'title' | 'completion' | 'holdAtInjects' | 'speed'>;

/** What a live drill is pinned to: the plan and scenario as they are now, and how it is played. */
export function frozenRun(plan: Plan, scenarioId: string, choices: Choices): FrozenRun {
  const scenarios = scenariosOf(plan);
  return {
    workflow: plan.workflow,
    scenario: scenarios.find((scenario) => scenario.id === scenarioId) ?? scenarios[0] ?? noScenario,
    settings: {
      ...choices,
      conduct: 'live',
      decisions: 'facilitator',
      chance: { kind: 'planned' },
    },
  };
}
