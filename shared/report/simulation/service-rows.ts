import type { Ms } from '../../basics/time';
import type { Service } from '../../model/catalogue';
import type { ServiceOutlook, Share, SimulationResult } from '../../model/simulation';
import type { Workflow } from '../../model/workflow';
import { shareChange, type ShareChange } from './share-change';

/** A service in one set of runs, beside the same in the baseline. */
export interface ServiceRow {
  readonly service: Service;
  readonly outlook: ServiceOutlook;
  readonly isInterrupted: boolean;
  /** The RTO as an instant, where it is the same in every run. */
  readonly limit: Ms | undefined;
  readonly change: ShareChange | undefined;
}

/** By tier and then as in the plan; services that no run interrupts come last. */
export function serviceRows(
  result: SimulationResult,
  { services }: Workflow,
  baseline: SimulationResult | undefined,
): readonly ServiceRow[] {
  const rows = services.flatMap((service): ServiceRow[] => {
    const outlook = outlookOf(result, service.key);
    if (outlook === undefined) return [];
    const before = baseline && outlookOf(baseline, service.key)?.rto;
    return [
      {
        service,
        outlook,
        isInterrupted: outlook.interrupted.count > 0,
        limit: (service.rtoFrom ?? 'disruption') === 'disruption' ? service.rto : undefined,
        change: before && outlook.rto && shareChange(outlook.rto, before),
      },
    ];
  });
  return rows.toSorted((a, b) => Number(b.isInterrupted) - Number(a.isInterrupted) || a.service.tier - b.service.tier);
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

/** The end of a common time axis: nearly all runs fit, a few very slow services do not squeeze the others. */
export function chartEnd(rows: readonly ServiceRow[], scenarioEnd: Ms): Ms {
  const times = rows
    .filter(({ isInterrupted }) => isInterrupted)
    .flatMap(({ outlook: { toMbco } }) => [toMbco.p95 ?? toMbco.p90 ?? toMbco.p50 ?? scenarioEnd]);
  return Math.max(...times, 0) * 1.06 || scenarioEnd;
}
