import type { Workflow } from '../model/workflow';
import { checkCatalogue } from './check/catalogue';
import { checkCommunication } from './check/communication';
import { checkKeys } from './check/keys';
import { knownIn } from './check/known';
import { checkPrerequisites } from './check/prerequisites';
import { checkReachable } from './check/reachable';
import { checkStates } from './check/states';
import { checkStructure } from './check/structure';
import { checkTransitions } from './check/transitions';
import { checkWaitingCircles } from './check/waiting-circles';
import { outlineOf } from './outline';
import type { Problem } from './problem';

/** Everything wrong with a drawing, errors first. Never throws, whatever the document says. */
export function checkWorkflow(workflow: Workflow): readonly Problem[] {
  const outline = outlineOf(workflow);
  const known = knownIn(workflow);
  const problems = [
    ...checkKeys(workflow),
    ...checkStructure(outline),
    ...checkTransitions(outline, known),
    ...checkStates(outline, known),
    ...checkCatalogue(workflow, known),
    ...checkCommunication(workflow, known),
    ...checkPrerequisites(workflow),
    ...checkWaitingCircles(workflow),
    ...checkReachable(outline),
  ];
  return problems.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}
