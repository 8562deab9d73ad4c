import type { Plan } from '../model/plan';
import { checkScenario } from './check-scenario';
import { checkWorkflow } from './check-workflow';
import type { Problem } from './problem';

/** Everything wrong with a plan: its drawing and each of its scenarios. */
export const checkPlan = (plan: Plan): readonly Problem[] => [
  ...checkWorkflow(plan.workflow),
  ...plan.scenarios.flatMap((scenario) => checkScenario(plan.workflow, scenario)),
];
