import { endedWork } from './ended-work';
import type { Facts } from './findings/proposal';
import type { History } from './history';
import { scheduleOf } from './replay';
import { communicationOf } from './sections/communication';
import { coverageOf } from './sections/coverage';
import { decidingPath, type PathLink } from './sections/deciding-path';
import { decisionResults, type DecisionResult } from './sections/decisions';
import { deviationsOf, type Deviation } from './sections/deviations';
import { worstService } from './sections/headline';
import { serviceResults, type ServiceResult } from './sections/service-results';
import { stepResults, type StepResult } from './sections/step-results';
import { tracesOf, type Trace } from './traces';

/** What rules read, and what it was made from: without what only a whole report needs. */
export interface ReadFacts extends Facts {
  readonly traces: readonly Trace[];
  readonly services: ServiceResult[];
  readonly steps: StepResult[];
  readonly deviations: Deviation[];
  readonly decisions: DecisionResult[];
}

export function factsOf(history: History): ReadFacts {
  const traces = tracesOf(history);
  const decisions = decisionResults(history, traces);
  const services = serviceResults(history, traces);
  const steps = stepResults(history, traces, scheduleOf(history, decisions));
  // without a plan its one step is none that somebody drew: it decided nothing
  const isPlanned = history.frozen.settings.event?.noPlan === undefined;
  const lastWork = history.turns.findLast(({ event }) => endedWork(event, history.frozen.workflow) !== undefined);
  const paths = new Map(
    services.map((service) => [
      service.key,
      isPlanned ? pathOf(service, { history, traces, last: lastWork?.event.seq ?? -1 }) : [],
    ]),
  );
  return {
    history,
    traces,
    decisions,
    services,
    steps,
    deviations: deviationsOf(history),
    communication: communicationOf(history),
    coverage: coverageOf(history, decisions),
    worst: worstService(services, isNeeded(history)),
    paths,
  };
}

const isNeeded =
  ({ frozen }: History) =>
  (service: string): boolean =>
    frozen.workflow.dependencies.some(({ to, type }) => to === service && type === 'hard');

/** Back from the return of a service; where it never returned, back from the last work that ended. */
function pathOf({ interruptions }: ServiceResult, { history, traces, last }: Played): readonly PathLink[] {
  if (interruptions.length === 0) return [];
  const back = interruptions.findLast(({ endSeq }) => endSeq !== undefined)?.endSeq;
  return decidingPath(history, traces, back ?? last);
}

interface Played {
  readonly history: History;
  readonly traces: readonly Trace[];
  /** The event of the last work that ended. */
  readonly last: number;
}
