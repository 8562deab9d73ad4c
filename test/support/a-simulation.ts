import { createSimulator } from '../../shared/analysis/simulation/simulator';
import { subjectOf, type Subject } from '../../shared/analysis/simulation/subject';
import { summaryOf } from '../../shared/analysis/simulation/summary';
import { known } from '../../shared/basics/assert';
import type { Scenario } from '../../shared/model/scenario';
import type { ServiceOutlook, SimulationResult, Variant } from '../../shared/model/simulation';
import type { Workflow } from '../../shared/model/workflow';
import { must } from './a-run';
import { aScenario } from './a-workflow';

export const aSubject = (workflow: Workflow, scenario: Scenario = aScenario(), variant?: Variant): Subject =>
  must(subjectOf({ workflow, scenario }, variant));

export function simulated(subject: Subject, runs = 1_000, seed = 1): SimulationResult {
  const { kernel, shape, play } = createSimulator(subject, seed);
  return summaryOf({ subject, kernel, shape, seed }, play(0, runs));
}

/** Share of runs in which each state lies on the path that decides a service: `{ restore: 1 }`. */
export const criticalOf = (result: SimulationResult, service: string): Record<string, number> =>
  Object.fromEntries(
    result.steps.flatMap(({ step, critical }) =>
      critical.flatMap((it) => (it.service === service ? [[step, it.share.count / it.share.of]] : [])),
    ),
  );

export const outlookOf = (result: SimulationResult, service: string): ServiceOutlook =>
  known(result.services.find((one) => one.service === service), 'the service is in the plan'); // prettier-ignore

export const aVariant = (own: Partial<Variant> = {}): Variant => ({ id: 'v', title: 'What if', changes: [], effects: [], ...own }); // prettier-ignore
