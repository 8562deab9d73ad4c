import { Finding } from '../../shared/model/finding';
import type { Connection } from './connection';
import { asPhrases, otherTexts } from './finding-words';
import { readJson } from './read-row';

interface FindingRow {
  readonly body: string;
}

/** The table of findings: a body each, and beside it what it is searched and kept apart by. */
export function createFindingRows(db: Connection) {
  const all = db.prepare<{ runId: string | null; text: string | null }, FindingRow>(
    `SELECT body FROM finding WHERE (:runId IS NULL OR run_id = :runId)
     AND (:text IS NULL OR no IN (SELECT rowid FROM finding_text WHERE finding_text MATCH :text)) ORDER BY no`,
  );
  const one = db.prepare<[string], FindingRow>('SELECT body FROM finding WHERE id = ?');
  const proposed = db.prepare<[string | null, string]>('SELECT 1 FROM finding WHERE run_id IS ? AND proposal = ?');
  const run = db.prepare<[string | null]>('SELECT 1 FROM run WHERE id = ?');
  const insert = db.prepare(
    'INSERT INTO finding (id, run_id, title, description, other, proposal, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const update = db.prepare(
    'UPDATE finding SET run_id = ?, title = ?, description = ?, other = ?, body = ? WHERE id = ?',
  );
  const ofPlan = db.prepare<[string], FindingRow>('SELECT body FROM finding WHERE plan_id = ? ORDER BY no');

  return {
    list: (runId: string | undefined, text: string | undefined): readonly Finding[] =>
      all.all({ runId: runId ?? null, text: asPhrases(text) ?? null }).map(findingOf),
    one(id: string): Finding | undefined {
      const row = one.get(id);
      return row && findingOf(row);
    },
    ofPlan: (planId: string): readonly Finding[] => ofPlan.all(planId).map(findingOf),
    isProposed: (runId: string | undefined, proposal: string): boolean =>
      proposed.get(runId ?? null, proposal) !== undefined,
    lacksRun: ({ evidence }: Finding): boolean => evidence !== undefined && run.get(evidence.runId) === undefined,
    insert(finding: Finding): void {
      const { id, title, description = '', proposal, evidence } = finding;
      const body = JSON.stringify(finding);
      insert.run(id, evidence?.runId ?? null, title, description, otherTexts(finding), proposal ?? null, body);
    },
    rewrite(finding: Finding): void {
      const { id, title, description = '', evidence } = finding;
      update.run(evidence?.runId ?? null, title, description, otherTexts(finding), JSON.stringify(finding), id);
    },
  };
}

export const findingOf = (row: FindingRow): Finding => readJson(Finding, row.body, 'A finding');
