import { prefixed } from '../../../shared/compile/compose';
import type { Overlap } from '../../../shared/analysis/several/overlaps';
import type { Service } from '../../../shared/model/catalogue';
import type { FindingDraft } from '../../../shared/model/finding';
import type { Plan } from '../../../shared/model/plan';
import type { PoolOutlook, ServiceOutlook, SimulationResult } from '../../../shared/model/simulation';
import type { Workflow } from '../../../shared/model/workflow';
import { part } from '../../../shared/report/simulation/share-change';
import type { SeveralResults } from './use-several';

/** A service in its own plan alone, and with the other plans beside it. */
export interface StarvedRow {
  readonly service: Service;
  readonly alone: ServiceOutlook;
  readonly together: ServiceOutlook;
  /** Milliseconds later at P50; infinite where it does not come back any more. */
  readonly later: number;
}

/** Services that are interrupted, the one that loses most first. */
export function starvedRows(
  workflow: Workflow,
  together: SimulationResult,
  { alone }: SeveralResults,
  parts: readonly Plan[],
): readonly StarvedRow[] {
  const rows = workflow.services.flatMap((service): StarvedRow[] => {
    const now = together.services.find((it) => it.service === service.key);
    const before = alone.flatMap((result, index) => {
      const own = parts[index]?.workflow.services.find((it) => sameName(it.name, service.name));
      return own === undefined ? [] : (result?.services.find((it) => it.service === prefixed(index, own.key)) ?? []);
    })[0];
    if (now === undefined || before === undefined || now.interrupted.count + before.interrupted.count === 0) return [];
    return [{ service, alone: before, together: now, later: laterOf(before, now) }];
  });
  return rows.toSorted((a, b) => b.later - a.later);
}

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function laterOf({ toMbco: { p50: before } }: ServiceOutlook, { toMbco: { p50: now } }: ServiceOutlook): number {
  if (before === undefined) return 0;
  return now === undefined ? Infinity : now - before;
}

export interface OrderRow {
  readonly order: readonly number[];
  readonly name: string;
  /** Services with an MTPD that a run keeps within it, mean over the runs. */
  readonly within: number | undefined;
  /** Services with an MTPD. */
  readonly of: number;
  readonly worst: { readonly name: string; readonly share: number } | undefined;
}

/** The order that keeps most services within their MTPD comes first. */
export function orderRows({ orders }: SeveralResults, workflow: Workflow, parts: readonly Plan[]): readonly OrderRow[] {
  const names = namesOfPlans(parts);
  return orders
    .map(({ order, result }): OrderRow => {
      const shares = (result?.services ?? []).flatMap(({ service, mtpd }) =>
        mtpd === undefined
          ? []
          : [{ name: workflow.services.find(({ key }) => key === service)?.name ?? service, share: part(mtpd) }],
      );
      return {
        order,
        name: order.map((plan) => names[plan] ?? '').join(', then '),
        of: shares.length,
        within: result === undefined ? undefined : shares.reduce((sum, { share }) => sum + share, 0),
        worst: shares.toSorted((a, b) => a.share - b.share)[0],
      };
    })
    .toSorted((a, b) => (b.within ?? -1) - (a.within ?? -1) || (b.worst?.share ?? 0) - (a.worst?.share ?? 0));
}

export interface OverlapRow extends Overlap {
  readonly claimedBy: string;
  readonly outlook: PoolOutlook | undefined;
  /** Milliseconds that its claims wait in the plans by themselves, added up. */
  readonly waitedAlone: number | undefined;
}

export function overlapRows(
  overlaps: readonly Overlap[],
  together: SimulationResult,
  { alone }: SeveralResults,
  parts: readonly Plan[],
): readonly OverlapRow[] {
  const names = namesOfPlans(parts);
  return overlaps.map((it) => {
    const own = it.plans.flatMap((plan) => {
      const key = parts[plan]?.workflow.pools.find(({ name }) => sameName(name, it.name))?.key;
      return key === undefined
        ? []
        : (alone[plan]?.pools.find(({ pool }) => pool === prefixed(plan, key))?.waiting ?? []);
    });
    return {
      ...it,
      claimedBy: it.plans.map((plan) => names[plan] ?? '').join(' and '),
      outlook: it.kind === 'pool' ? together.pools.find(({ pool }) => pool === it.key) : undefined,
      waitedAlone:
        it.kind !== 'pool' || own.length < it.plans.length ? undefined : own.reduce((sum, waited) => sum + waited, 0),
    };
  });
}

/** Plans of one title are told apart by a number. */
function namesOfPlans(parts: readonly Plan[]): readonly string[] {
  const titles = parts.map(({ workflow }) => workflow.title);
  return titles.map((title, index) => {
    const before = titles.slice(0, index).filter((it) => it === title).length;
    return before === 0 ? title : `${title} (${before + 1})`;
  });
}

/** More is asked for at once than there is. */
export const isShort = ({ units, claimed }: Overlap): boolean =>
  units !== undefined && claimed !== undefined && claimed > units;

export function overlapFinding(row: OverlapRow, disaster: string): FindingDraft {
  const asked = row.units === undefined ? '' : ` They ask for ${row.claimed} of its ${row.units} units at once.`;
  return {
    title: `${row.name} is needed by several plans at once`.slice(0, 500),
    type: 'overlap',
    severity: isShort(row) ? 'high' : 'medium',
    description: `Simulated, not tested: ${disaster}. ${row.claimedBy} need the ${row.kind} “${row.name}”.${asked}`,
    actions: [],
    proposal: `overlap:${row.kind}:${row.name}:${row.plans.join('-')}:${disaster}`.slice(0, 200),
  };
}
