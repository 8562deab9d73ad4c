import { formatDuration, MINUTE, type Ms } from '../../basics/time';
import { namesOf } from '../../model/names';
import type { Influence, SimulationResult } from '../../model/simulation';
import type { Workflow } from '../../model/workflow';
import { unbroken } from '../words/unbroken';
import { percentText } from './figures';
import { part, shareChange, type ShareChange } from './share-change';
import { laterBy, mainService, outlookOf, serviceRows, type ServiceRow } from './service-rows';

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
  const row = asked ?? mainService(serviceRows(result, workflow));
  if (row === undefined) return 'This plan names no services, so there is nothing to measure against.';
  if (!row.isInterrupted) return `${row.service.name} stays above its minimum level in every run.`;
  const parts = [inTime(row), decided(row, result, workflow), ...changes(row, result, whatIfs)];
  return unbroken(`${parts.filter((it) => it !== undefined).join('; ')}.`);
}

function inTime({ service, outlook: { rto, toMbco } }: ServiceRow): string {
  if (toMbco.reached.count === 0) return `${service.name} does not come back in any run`;
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

/** The step on the path with most work in it; where no step stands out, the draw that most of the difference comes from. */
function decided({ service }: ServiceRow, result: SimulationResult, workflow: Workflow): string | undefined {
  const names = namesOf(workflow);
  const heaviest = heaviestSteps(result, service.key)[0];
  if (heaviest !== undefined && heaviest.share >= 0.5)
    return `“${names.state(heaviest.step)}” decides it, with ${formatDuration(heaviest.working)} of work on average`;
  const strongest = result.influences
    .filter((it) => it.service === service.key)
    .toSorted((a, b) => b.share - a.share)[0];
  if (strongest === undefined || strongest.share < 0.1) return undefined;
  return `${decider(strongest.what, names.state(strongest.state))} explains ${percentText(strongest.share)} of the difference between runs`;
}

function decider(what: Influence['what'], name: string): string {
  if (what === 'duration') return `how long “${name}” takes`;
  return what === 'success' ? `whether “${name}” succeeds` : `the choice in “${name}”`;
}

/** The same, by the work that lies on the path: how often, times how much. */
export function heaviestSteps(
  result: SimulationResult,
  service: string,
): readonly { readonly step: string; readonly share: number; readonly working: number }[] {
  const working = new Map(result.steps.map((it) => [it.step, it.working]));
  return criticalSteps(result, service)
    .map((it) => ({ ...it, working: working.get(it.step) ?? 0 }))
    .toSorted((a, b) => b.share * b.working - a.share * a.working);
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

interface Effect {
  readonly title: string;
  /** Share of runs that miss the target. */
  readonly missed: number;
  readonly change: ShareChange;
  readonly later: Ms | undefined;
}

/** Of the what-ifs the one that helps most and the first that changes nothing; more would be no headline. */
function changes(
  { service, outlook }: ServiceRow,
  baseline: SimulationResult,
  whatIfs: readonly Compared[],
): readonly string[] {
  const before = outlookOf(baseline, service.key);
  if (before?.rto === undefined) return [];
  const { rto } = before;
  const effects = whatIfs.flatMap(({ title, result }): Effect[] => {
    const now = outlookOf(result, service.key);
    return now?.rto === undefined
      ? []
      : [{ title, missed: 1 - part(now.rto), change: shareChange(now.rto, rto), later: laterBy(now, before) }];
  });
  const idle = effects.find((it) => !isClear(it) && Math.abs(it.later ?? Infinity) <= (outlook.toMbco.p50 ?? 0) / 50);
  return [
    ...helped(effects, 1 - part(rto)),
    ...(idle === undefined ? [] : [`“${idle.title}” changes nothing that shows`]),
  ];
}

const isClear = ({ change: { direction } }: Effect): boolean => direction === 'up' || direction === 'down';

/** More often in time counts first; where that moves nothing, half of the runs back sooner. */
function helped(effects: readonly Effect[], missed: number): readonly string[] {
  const best = effects.filter(({ change }) => change.direction === 'up').toSorted((a, b) => a.missed - b.missed)[0];
  if (best !== undefined) return [`“${best.title}” ${brought(missed, best.missed)}`];
  const sooner = effects
    .filter((it) => !isClear(it) && it.later !== undefined && it.later < 0)
    .toSorted((a, b) => (a.later ?? 0) - (b.later ?? 0))[0];
  if (sooner?.later === undefined || -sooner.later < 5 * MINUTE) return [];
  return [`“${sooner.title}” brings it back ${formatDuration(-sooner.later)} sooner`];
}

function brought(before: number, now: number): string {
  if (now === 0) return 'ends that';
  const ratio = now / before;
  if (ratio > 0.45 && ratio < 0.55) return 'halves that';
  return `brings that to ${ofHundred(now)}`;
}
