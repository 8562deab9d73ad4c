import { formatDuration } from '../../basics/time';
import { namesOf } from '../../model/names';
import type { Influence, SimulationResult } from '../../model/simulation';
import type { Workflow } from '../../model/workflow';
import { shareChange, part } from './share-change';
import { mainService, outlookOf, serviceRows, type ServiceRow } from './service-rows';

/** A what-if that has been run on the same seed. */
export interface Compared {
  readonly title: string;
  readonly result: SimulationResult;
}

/** One sentence from the figures: how often the main service is late, what decides it, what the what-ifs change. */
export function outlookHeadline(
  result: SimulationResult,
  workflow: Workflow,
  whatIfs: readonly Compared[],
  /** The service that is asked about; the one in most trouble when it is absent. */
  asked?: ServiceRow,
): string {
  const row = asked ?? mainService(serviceRows(result, workflow, undefined));
  if (row === undefined) return 'This plan names no services, so there is nothing to measure against.';
  if (!row.isInterrupted) return `${row.service.name} stays above its minimum level in every run.`;
  const parts = [inTime(row), decided(row, result, workflow), ...changes(row, result, whatIfs)];
  return `${parts.filter((it) => it !== undefined).join('; ')}.`;
}

function inTime({ service, outlook: { rto, toMbco } }: ServiceRow): string {
  if (rto === undefined || service.rto === undefined)
    return toMbco.p50 === undefined
      ? `${service.name} does not come back in most runs`
      : `${service.name} is back after ${formatDuration(toMbco.p50)} in half of the runs`;
  const target = `its RTO of ${formatDuration(service.rto)}`;
  const missed = 1 - part(rto);
  if (missed === 0) return `${service.name} meets ${target} in every run`;
  if (missed === 1) return `${service.name} misses ${target} in every run`;
  return `${service.name} misses ${target} in ${ofHundred(missed)}`;
}

/** Small shares are said per thousand: "0 of 100" would be untrue. */
function ofHundred(share: number): string {
  if (share < 0.01) return `${Math.max(1, Math.round(share * 1_000))} of 1,000 runs`;
  if (share > 0.99) return `more than 99 of 100 runs`;
  return `${Math.round(share * 100)} of 100 runs`;
}

/** What most of the spread comes from; where nothing is drawn, what lies on the path most often. */
function decided({ service }: ServiceRow, result: SimulationResult, workflow: Workflow): string | undefined {
  const names = namesOf(workflow);
  const strongest = result.influences
    .filter((it) => it.service === service.key)
    .toSorted((a, b) => b.share - a.share)[0];
  if (strongest !== undefined && strongest.share >= 0.15)
    return `${decider(strongest.what, names.state(strongest.state))} decides most of the difference between runs`;
  const critical = criticalSteps(result, service.key)[0];
  return critical === undefined ? undefined : `“${names.state(critical.step)}” lies on its path most often`;
}

function decider(what: Influence['what'], name: string): string {
  if (what === 'duration') return `how long “${name}” takes`;
  return what === 'success' ? `whether “${name}” succeeds` : `the choice in “${name}”`;
}

/** Steps by how often they lie on the path that decides a service. */
export const criticalSteps = (
  { steps }: SimulationResult,
  service: string,
): readonly { readonly step: string; readonly share: number }[] =>
  steps
    .flatMap(({ step, critical }) =>
      critical.filter((it) => it.service === service).map(({ share }) => ({ step, share: part(share) })),
    )
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share);

/** The what-ifs in which something can be said, at most two: the best and the first that changes nothing. */
function changes(row: ServiceRow, baseline: SimulationResult, whatIfs: readonly Compared[]): readonly string[] {
  const before = outlookOf(baseline, row.service.key)?.rto;
  if (before === undefined) return [];
  const compared = whatIfs.flatMap(({ title, result }) => {
    const now = outlookOf(result, row.service.key)?.rto;
    return now === undefined ? [] : [{ title, now: 1 - part(now), change: shareChange(now, before) }];
  });
  const best = compared.filter(({ change }) => change.direction === 'up').toSorted((a, b) => a.now - b.now)[0];
  const idle = compared.find(({ change }) => change.direction === 'none' || change.direction === 'unclear');
  return [
    ...(best === undefined ? [] : [`“${best.title}” ${brought(1 - part(before), best.now)}`]),
    ...(idle === undefined ? [] : [`“${idle.title}” changes nothing that shows`]),
  ];
}

function brought(before: number, now: number): string {
  if (now === 0) return 'ends that';
  const ratio = now / before;
  if (ratio > 0.45 && ratio < 0.55) return 'halves that';
  return `brings that to ${ofHundred(now)}`;
}
