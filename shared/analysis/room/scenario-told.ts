import { tellInjects } from '../../journal/injects-told';
import type { Cause } from '../../model/journal';
import type { Inject, Scenario } from '../../model/scenario';

/** A scenario with other injects: as they are worded by now, and those made up on the way. */
export const withInjects = (scenario: Scenario, injects: readonly Inject[]): Scenario =>
  injects === scenario.injects ? scenario : { ...scenario, injects: [...injects] };

/** The scenario after one more event. */
export const tellScenario = (scenario: Scenario, event: { readonly cause: Cause }): Scenario =>
  withInjects(scenario, tellInjects(scenario.injects, event));
