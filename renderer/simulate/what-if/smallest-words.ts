import type { Sought } from '../../../shared/analysis/simulation/smallest-search';
import type { ServiceOutlook, SimulationResult } from '../../../shared/model/simulation';
import type { Workflow } from '../../../shared/model/workflow';
import { shareText, timeText } from '../../../shared/report/simulation/figures';
import { heaviestSteps } from '../../../shared/report/simulation/outlook-headline';

/** How a search stands, or how it ended. */
export function searchText({ tried, found, nearest, isHopeless }: Sought<ServiceOutlook>, isRunning: boolean): string {
  const smallest = found && `${found.attempt.title}: in time in ${shareText(found.outcome.rto)} of the runs`;
  if (isRunning)
    return smallest === undefined
      ? `${tried} tried.`
      : `${tried} tried. Enough, and perhaps more than needed: ${smallest}.`;
  if (smallest !== undefined) return `Smallest change found, after ${tried} tried: ${smallest}.`;
  const best =
    nearest === undefined
      ? ''
      : ` In time in ${shareText(nearest.outcome.rto)} then, P50 ${timeText(nearest.outcome.toMbco.p50)}.`;
  if (isHopeless)
    return `Not even all of it together, as far as each can go, is enough.${best} Mark more that can be changed.`;
  return `Cancelled after ${tried} tried.`;
}

/** Marked at first: the steps with most work on the path that decides it, and the teams that claims wait for. */
export function likelyChanges(
  { states }: Workflow,
  result: SimulationResult,
  service: string | undefined,
): readonly string[] {
  if (service === undefined) return [];
  const steps = heaviestSteps(result, service)
    .filter(({ step }) => states.some(({ id, kind }) => id === step && kind === 'step'))
    .slice(0, MARKED_STEPS);
  const pools = result.pools
    .filter(({ waiting }) => waiting > 60_000)
    .toSorted((a, b) => b.waiting - a.waiting)
    .slice(0, MARKED_POOLS);
  return [...steps.map(({ step }) => `step ${step}`), ...pools.map(({ pool }) => `pool ${pool}`)];
}

const MARKED_STEPS = 5;
const MARKED_POOLS = 2;
