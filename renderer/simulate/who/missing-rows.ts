import type { FailureMatrix, FailureVerdict } from '../../../shared/model/failures';
import { namesOf } from '../../../shared/model/names';
import type { Workflow } from '../../../shared/model/workflow';

/** A role that does not answer or a vendor that is silent, from the disruption on. */
export interface MissingRow {
  readonly id: string;
  readonly kind: 'role' | 'vendor';
  readonly name: string;
  /** Who is called instead, in this order. */
  readonly backups: readonly string[];
  /** States that are done as planned and now are not. */
  readonly undone: readonly string[];
  readonly never: readonly string[];
  readonly late: readonly string[];
}

const RANK: Record<FailureVerdict, number> = { 'in time': 0, late: 1, never: 2 };

/** Whoever is missed most comes first. */
export function missingRows({ baseline, cases }: FailureMatrix, workflow: Workflow): readonly MissingRow[] {
  const names = namesOf(workflow);
  const before = new Map(baseline.map(({ service, verdict }) => [service, RANK[verdict]]));
  return cases
    .flatMap(({ failures: [what, ...more], when, cells, undone = [] }): MissingRow[] => {
      if (what === undefined || more.length > 0 || when !== 'start') return [];
      if (what.kind !== 'role' && what.kind !== 'vendor') return [];
      const worse = (verdict: FailureVerdict): string[] =>
        cells
          .filter((it) => it.verdict === verdict && RANK[verdict] > (before.get(it.service) ?? 0))
          .map(({ service }) => names.name('services', service));
      const role = what.kind === 'role' ? names.thing('roles', what.key) : undefined;
      return [
        {
          id: `${what.kind} ${what.key}`,
          kind: what.kind,
          name: names.name(what.kind === 'role' ? 'roles' : 'vendors', what.key),
          backups: (role?.backups ?? []).map((key) => names.name('roles', key)),
          undone,
          never: worse('never'),
          late: worse('late'),
        },
      ];
    })
    .toSorted(
      (a, b) => b.never.length - a.never.length || b.undone.length - a.undone.length || b.late.length - a.late.length,
    );
}
