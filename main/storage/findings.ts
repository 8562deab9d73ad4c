import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import { Finding } from '../../shared/model/finding';
import type { TrendFinding } from '../../shared/analysis/finding-trend';
import type { FindingQuery } from '../../shared/model/finding-query';
import { createFindingPages, type Stretch } from './finding-page';
import { asPhrases, otherTexts } from './finding-words';
import { readJson } from './read-row';
import { readTrendFindings } from './trend-findings';
import type { Workspace } from './workspace';

export interface FindingsPage {
  readonly rows: readonly Finding[];
  readonly total: number;
  readonly isCapped: boolean;
}

export interface Findings {
  list(filter: { readonly runId?: string | undefined; readonly text?: string | undefined }): readonly Finding[];
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

interface FindingRow {
  body: string;
}

const accepted: Failure = { code: 'conflict', message: 'This finding is already in the register.' };
const noRun: Failure = {
  code: 'invalid',
  message: 'The drill of this finding is not in this workspace.',
  field: 'evidence',
};
const notFound: Failure = { code: 'not-found', message: 'This finding is not in the register any more.' };

// oxlint-disable-next-line max-lines-per-function -- one statement for each of its methods; to be split
export function createFindings(workspace: Workspace): Findings {
  const all = workspace.db.prepare<{ runId: string | null; text: string | null }, FindingRow>(
    `SELECT body FROM finding WHERE (:runId IS NULL OR run_id = :runId)
     AND (:text IS NULL OR no IN (SELECT rowid FROM finding_text WHERE finding_text MATCH :text)) ORDER BY no`,
  );
  const one = workspace.db.prepare<[string], FindingRow>('SELECT body FROM finding WHERE id = ?');
  const proposed = workspace.db.prepare<[string | null, string]>(
    'SELECT 1 FROM finding WHERE run_id IS ? AND proposal = ?',
  );
  const insert = workspace.db.prepare(
    'INSERT INTO finding (id, run_id, title, description, other, proposal, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const run = workspace.db.prepare<[string | null]>('SELECT 1 FROM run WHERE id = ?');
  const update = workspace.db.prepare(
    'UPDATE finding SET run_id = ?, title = ?, description = ?, other = ?, body = ? WHERE id = ?',
  );
  const pages = createFindingPages(workspace.db);
  const lacksRun = (runId: string | null): boolean => runId !== null && run.get(runId) === undefined;

  function add(finding: Finding): Result<Finding, Failure> {
    const { id, title, description = '', proposal, evidence } = finding;
    const runId = evidence?.runId ?? null;
    const written = workspace.write((): Result<Finding, Failure> => {
      if (lacksRun(runId)) return err(noRun);
      if (proposal !== undefined && proposed.get(runId, proposal) !== undefined) return err(accepted);
      insert.run(id, runId, title, description, otherTexts(finding), proposal ?? null, JSON.stringify(finding));
      return ok(finding);
    });
    return written.ok ? written.value : written;
  }

  function rewrite(finding: Finding): void {
    const { id, title, description = '', evidence } = finding;
    update.run(evidence?.runId ?? null, title, description, otherTexts(finding), JSON.stringify(finding), id);
  }

  return {
    add,
    list: ({ runId, text }) => all.all({ runId: runId ?? null, text: asPhrases(text) ?? null }).map(findingOf),
    get(id) {
      const row = one.get(id);
      return row === undefined ? err(notFound) : ok(findingOf(row));
    },
    page(query, stretch) {
      const { bodies, ...found } = pages.page(query, stretch);
      return { ...found, rows: bodies.map((body) => findingOf({ body })) };
    },
    ids: pages.ids,
    trend: () => readTrendFindings(workspace.db),
    count: ({ filter, today }) => pages.count(filter, today),
    update(id, change) {
      const written = workspace.write((): Result<Finding, Failure> => {
        const row = one.get(id);
        if (row === undefined) return err(notFound);
        const finding = change(findingOf(row));
        if (lacksRun(finding.evidence?.runId ?? null)) return err(noRun);
        rewrite(finding);
        return ok(finding);
      });
      return written.ok ? written.value : written;
    },
    updateAll: (ids, change, isGood = () => true) =>
      workspace.write(() => {
        const changed = ids.flatMap((id) => {
          const row = one.get(id);
          const before = row && findingOf(row);
          const after = before && change(before);
          return before === undefined || after === undefined || after === before ? [] : [{ before, after }];
        });
        if (!isGood()) return [];
        for (const { after } of changed) rewrite(after);
        return changed.map(({ before }) => before);
      }),
  };
}

const findingOf = (row: FindingRow): Finding => readJson(Finding, row.body, 'A finding');
