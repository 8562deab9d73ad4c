import type { Plan } from './plan';
import type { Chance, FrozenRun, RunSettings } from './run';
import type { Scenario } from './scenario';

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

/** What a run is pinned to: plan and scenario as they are now, with the drawing's places, and how it is played. */
export const freeze = ({ workflow, layout }: Plan, scenario: Scenario, settings: RunSettings): FrozenRun => ({
  workflow,
  scenario,
  settings,
  layout,
});

/** What a facilitator chooses before a drill. */
export type LiveChoices = Pick<RunSettings, 'title' | 'completion' | 'holdAtInjects' | 'speed'>;

/** A drill with people: decisions wait for the room, everything else takes its most likely time. */
export const liveSettings = (choices: LiveChoices): RunSettings => ({
  ...choices,
  conduct: 'live',
  decisions: 'facilitator',
  chance: { kind: 'planned' },
});

/** A run without people, from the disruption to its end. */
export const simulationSettings = (title: string, chance: Chance): RunSettings => ({
  title,
  conduct: 'simulation',
  completion: 'automatic',
  decisions: 'automatic',
  chance,
  holdAtInjects: false,
  speed: 1,
});
