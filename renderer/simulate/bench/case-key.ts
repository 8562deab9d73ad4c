import { hashOf } from '../../../shared/basics/hash';
import type { Scenario } from '../../../shared/model/scenario';
import type { SimulationSettings } from '../../../shared/model/simulation';
import type { Variant } from '../../../shared/model/variant';
import type { Workflow } from '../../../shared/model/workflow';

/** Equal questions have equal keys, whatever a what-if is called: nothing is run twice. */
export const caseKey = (document: string, { runs, seed }: SimulationSettings, variant: Variant | undefined): string =>
  `${document} ${runs} ${seed} ${variant === undefined ? '' : hashOf([variant.changes, variant.effects, variant.injects ?? true])}`;

/** What is run, without what is changed of it. */
export function documentKey(workflow: Workflow, scenario: Scenario): string {
  const byScenario = known.get(workflow) ?? new WeakMap<Scenario, string>();
  known.set(workflow, byScenario);
  const before = byScenario.get(scenario);
  if (before !== undefined) return before;
  const key = hashOf([workflow, scenario]);
  byScenario.set(scenario, key);
  return key;
}

const known = new WeakMap<Workflow, WeakMap<Scenario, string>>();
