import type { PlanSummary, RunSummary } from '../../shared/contract/contract';

/** As many of each as fit above the templates. */
const most = 3;

export const openDrills = (runs: readonly RunSummary[]): readonly RunSummary[] =>
  runs
    .filter((run) => run.conduct === 'live' && run.outcome === undefined)
    .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
    .slice(0, most);

export const recentReports = (runs: readonly RunSummary[]): readonly RunSummary[] =>
  runs
    .filter((run) => run.outcome !== undefined)
    .toSorted((a, b) => (b.endedAt ?? '').localeCompare(a.endedAt ?? ''))
    .slice(0, most);

export const recentPlans = (plans: readonly PlanSummary[]): readonly PlanSummary[] =>
  plans.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)).slice(0, most);
