import { err, ok, type Result } from '../../basics/result';
import { DAY } from '../../basics/time';
import { Inject, Scenario } from '../../model/scenario';
import type { Plan } from '../../model/plan';
import { refuse } from '../command';
import { explainRefusal } from '../explain-refusal';

/** The plan with one scenario changed, or why not. */
export function changeScenario(
  plan: Plan,
  id: string,
  change: (scenario: Scenario) => Result<Scenario, string>,
): Result<Plan, string> {
  const scenario = plan.scenarios.find((it) => it.id === id);
  if (scenario === undefined) return refuse('This scenario no longer exists.');
  const changed = change(scenario);
  if (!changed.ok) return changed;
  return ok({ ...plan, scenarios: plan.scenarios.map((it) => (it === scenario ? changed.value : it)) });
}

/** The fields of a scenario beside its injects: a keystroke in a title does not parse two thousand injects. */
const OwnFields = Scenario.omit({ injects: true });

export function parsedFields(fields: unknown, injects: Inject[]): Result<Scenario, string> {
  const checked = OwnFields.safeParse(fields);
  return checked.success ? ok({ ...checked.data, injects }) : err(explainRefusal(checked.error));
}

export function parsedInject(value: unknown): Result<Inject, string> {
  const checked = Inject.safeParse(value);
  return checked.success ? ok(checked.data) : err(explainRefusal(checked.error));
}

export const MOST_INJECTS = 2_000;
export const MOST_SCENARIOS = 100;

/** Several injects of one scenario. */
export interface OfInjects {
  readonly scenario: string;
  readonly injects: readonly string[];
}

const YEAR = 365 * DAY;

/** A time that a document can hold: from the disruption to a year later. */
export const clampedTime = (at: number): number => Math.min(Math.max(0, Math.round(at)), YEAR);
