import type { Ms } from '../../basics/time';
import type { Service } from '../../model/catalogue';
import type { Comparison, Difference, ServiceOutlook, Share, SimulationResult } from '../../model/simulation';
import type { Workflow } from '../../model/workflow';
import { pairedChange, shareChange, type ShareChange } from './share-change';

/** A service in one set of runs, beside the same in the baseline. */
export interface ServiceRow {
  readonly service: Service;
  readonly outlook: ServiceOutlook;
  readonly isInterrupted: boolean;
  /** The RTO as an instant, where it is the same in every run. */
  readonly limit: Ms | undefined;
  readonly change: ShareChange | undefined;
  /** How much later half of the runs are back. */
  readonly p50Change: Ms | undefined;
  /** How much later it is back on average, run by run on the same draws, with its interval: once that is known. */
  readonly meanChange: Difference | undefined;
}

export interface Baseline {
  readonly result: SimulationResult;
  /** The two run by run, once that is known. */
  readonly comparison: Comparison | undefined;
}

/** By tier and then as in the plan; services that no run interrupts come last. */
export function serviceRows(
  result: SimulationResult,
  { services }: Workflow,
  baseline?: Baseline,
): readonly ServiceRow[] {
  const rows = services.flatMap((service): ServiceRow[] => {
    const outlook = outlookOf(result, service.key);
    if (outlook === undefined) return [];
    const before = baseline && outlookOf(baseline.result, service.key);
    const compared = baseline?.comparison?.services.find((it) => it.service === service.key);
    const paired = compared?.rto;
    return [
      {
        service,
        outlook,
        isInterrupted: outlook.interrupted.count > 0,
        limit: (service.rtoFrom ?? 'disruption') === 'disruption' ? service.rto : undefined,
        change: paired ? pairedChange(paired) : before?.rto && outlook.rto && shareChange(outlook.rto, before.rto),
        p50Change: before && laterBy(outlook, before),
        meanChange: compared?.toMbco,
      },
    ];
  });
  return rows.toSorted((a, b) => Number(b.isInterrupted) - Number(a.isInterrupted) || a.service.tier - b.service.tier);
}

export function laterBy(now: ServiceOutlook, before: ServiceOutlook): Ms | undefined {
  const [p50, then] = [now.toMbco.p50, before.toMbco.p50];
  return p50 === undefined || then === undefined ? undefined : p50 - then;
}

export const outlookOf = ({ services }: SimulationResult, key: string): ServiceOutlook | undefined =>
  services.find(({ service }) => service === key);

/** The service that a planner looks at first: interrupted, of the highest tier, least often in time. */
export const mainService = (rows: readonly ServiceRow[]): ServiceRow | undefined =>
  rows
    .filter(({ isInterrupted, outlook }) => isInterrupted && outlook.rto !== undefined)
    .toSorted((a, b) => a.service.tier - b.service.tier || partOf(a.outlook.rto) - partOf(b.outlook.rto))[0] ?? rows[0];

const partOf = (share: Share | undefined): number => (share === undefined ? 1 : share.count / Math.max(1, share.of));

/** Half the width of the widest interval of a probability on screen, in points: how far the runs have converged. */
export const convergence = ({ services }: SimulationResult): number | undefined =>
  services
    .filter(({ interrupted, rto }) => interrupted.count > 0 && rto !== undefined)
    .map(({ rto }) => (rto ? ((rto.high - rto.low) / 2) * 100 : 0))
    .toSorted((a, b) => b - a)[0];

/** The end of a common time axis: most runs and the targets near them fit; a long tail runs out of the chart. */
export function chartEnd(rows: readonly ServiceRow[], otherwise: Ms): Ms {
  const ends = rows.filter(({ isInterrupted }) => isInterrupted).map(usualEnd);
  return Math.max(0, ...ends) * 1.06 || otherwise;
}

/** Where one service's chart may end: at P95, or sooner where that is far beyond what is usual. */
export function usualEnd({ outlook: { toMbco }, limit = 0 }: ServiceRow): Ms {
  const { p50 = 0, p80 = p50, p95 = Infinity } = toMbco;
  const usual = 1.5 * Math.max(p80, Math.min(limit, 2 * p80));
  return Math.min(p95, usual);
}
