import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { Finding } from '../../shared/model/finding';
import type { TrendFinding } from '../../shared/analysis/finding-trend';
import type { FindingQuery } from '../../shared/model/finding-query';
import { createFindingPages, type Stretch } from './finding-page';
import { createFindingRows, findingOf } from './finding-rows';
import { readTrendFindings } from './trend-findings';
import type { Workspace } from './workspace';

export interface FindingsPage {
  readonly rows: readonly Finding[];
  readonly total: number;
  readonly isCapped: boolean;
}

export interface Findings {
  list(filter: { readonly runId?: string | undefined; readonly text?: string | undefined }): readonly Finding[];
  /** Those linked to a plan, oldest first. */
  ofPlan(planId: string): readonly Finding[];
  get(id: string): Result<Finding, Failure>;
  page(query: FindingQuery, stretch: Stretch): FindingsPage;
  ids(query: FindingQuery): readonly string[];
  count(query: Pick<FindingQuery, 'filter' | 'today'>): number;
  trend(): readonly TrendFinding[];
  /** A conflict when the run's proposal has been accepted before. */
  add(finding: Finding): Result<Finding, Failure>;
  update(id: string, change: (finding: Finding) => Finding): Result<Finding, Failure>;
  /** All of them or, where `isGood` says no in the end, none; gives back those that were changed, as they were. */
  updateAll(
    ids: readonly string[],
    change: (finding: Finding) => Finding,
    isGood?: () => boolean,
  ): Result<readonly Finding[], Failure>;
}

const accepted: Failure = { code: 'conflict', message: 'This finding is already in the register.' };
const noRun: Failure = {
  code: 'invalid',
  message: 'The drill of this finding is not in this workspace.',
  field: 'evidence',
};
const notFound: Failure = { code: 'not-found', message: 'This finding is not in the register any more.' };

export function createFindings(workspace: Workspace): Findings {
  const rows = createFindingRows(workspace.db);
  const pages = createFindingPages(workspace.db);

  function write<T>(change: () => Result<T, Failure>): Result<T, Failure> {
    const written = workspace.write(change);
    return written.ok ? written.value : written;
  }
  function changed(ids: readonly string[], change: (finding: Finding) => Finding): readonly Changed[] {
    return ids.flatMap((id) => {
      const before = rows.one(id);
      const after = before && change(before);
      return before === undefined || after === undefined || after === before ? [] : [{ before, after }];
    });
  }

  return {
    list: ({ runId, text }) => rows.list(runId, text),
    ofPlan: rows.ofPlan,
    get(id) {
      const finding = rows.one(id);
      return finding === undefined ? err(notFound) : ok(finding);
    },
    page(query, stretch) {
      const { bodies, ...found } = pages.page(query, stretch);
      return { ...found, rows: bodies.map((body) => findingOf({ body })) };
    },
    ids: pages.ids,
    trend: () => readTrendFindings(workspace.db),
    count: ({ filter, today }) => pages.count(filter, today),
    add: (finding) =>
      write(() => {
        const { proposal, evidence } = finding;
        if (rows.lacksRun(finding)) return err(noRun);
        if (proposal !== undefined && rows.isProposed(evidence?.runId, proposal)) return err(accepted);
        rows.insert(finding);
        return ok(finding);
      }),
    update: (id, change) =>
      write(() => {
        const before = rows.one(id);
        if (before === undefined) return err(notFound);
        const finding = change(before);
        if (rows.lacksRun(finding)) return err(noRun);
        rows.rewrite(finding);
        return ok(finding);
      }),
    updateAll: (ids, change, isGood = () => true) =>
      workspace.write(() => {
        const all = changed(ids, change);
        if (!isGood()) return [];
        for (const { after } of all) rows.rewrite(after);
        return all.map(({ before }) => before);
      }),
  };
}

interface Changed {
  readonly before: Finding;
  readonly after: Finding;
}
