import type { Plan } from '../model/plan';
import { checkScenario } from './check-scenario';
import { scenarioWarnings } from './check/scenario-warnings';
import { checkWorkflow } from './check-workflow';
import type { Problem } from './problem';

/** Everything wrong with a plan: its drawing and each of its scenarios, with what is hardly meant. */
export const checkPlan = (plan: Plan): readonly Problem[] => [
  ...checkWorkflow(plan.workflow),
  ...plan.scenarios.flatMap((scenario) => [
    ...checkScenario(plan.workflow, scenario),
    ...scenarioWarnings(plan.workflow, scenario),
  ]),
];
