import { formatDuration } from '../../../shared/basics/time';
import type { Quantiles, ServiceOutlook, Share, SimulationResult } from '../../../shared/model/simulation';
import type { Workflow } from '../../../shared/model/workflow';
import { outlookHeadline } from '../../../shared/report/simulation/outlook-headline';

/** A result for a person: what comes of it in a sentence, one line for each service and target, then how the runs ended. */
export function resultLines(workflow: Workflow, result: SimulationResult): readonly string[] {
  const services = result.services.flatMap((outlook) => serviceLines(workflow, outlook));
  const outcomes = result.outcomes.map(({ outcome, count, reason }) => {
    const why = reason === undefined ? '' : `: ${reason}`;
    return `${String(count).padStart(8)} ${count === 1 ? 'run' : 'runs'} ${outcome}${why}`;
  });
  return [outlookHeadline(result, workflow, []), '', ...services, ...outcomes];
}

function serviceLines({ services }: Workflow, outlook: ServiceOutlook): readonly string[] {
  const service = services.find((it) => it.key === outlook.service);
  const targets = [
    outlook.rto && service?.rto !== undefined ? `RTO ${formatDuration(service.rto)} ${shareText(outlook.rto)}` : '',
    outlook.rpo && service?.rpo !== undefined ? `RPO ${formatDuration(service.rpo)} ${shareText(outlook.rpo)}` : '',
    outlook.mtpd && service?.mtpd !== undefined
      ? `MTPD ${formatDuration(service.mtpd)} ${shareText(outlook.mtpd)}`
      : '',
  ];
  return [
    service?.name ?? outlook.service,
    ...targets.filter((it) => it !== '').map((it) => `    ${it}`),
    outlook.interrupted.count === 0
      ? '    never below its minimum'
      : `    back at its minimum: ${quantileText(outlook.toMbco)}`,
  ];
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const shareText = ({ count, of, low, high }: Share): string =>
  `met in ${percent(count / of)} of runs (${percent(low)} to ${percent(high)})`;

const quantileText = ({ p10, p50, p80, p90, p95 }: Quantiles): string =>
  Object.entries({ P10: p10, P50: p50, P80: p80, P90: p90, P95: p95 })
    .map(([name, value]) => `${name} ${value === undefined ? 'never' : formatDuration(value)}`)
    .join(', ');
