import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import { Finding } from '../../shared/model/finding';
import { readJson } from './read-row';
import type { Workspace } from './workspace';

export interface Findings {
  list(filter: { readonly runId?: string | undefined; readonly text?: string | undefined }): readonly Finding[];
  /** A conflict when the run's proposal has been accepted before. */
  add(finding: Finding): Result<Finding, Failure>;
  update(id: string, change: (finding: Finding) => Finding): Result<Finding, Failure>;
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
    'INSERT INTO finding (id, run_id, title, description, proposal, body) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const run = workspace.db.prepare<[string | null]>('SELECT 1 FROM run WHERE id = ?');
  const update = workspace.db.prepare(
    'UPDATE finding SET run_id = ?, title = ?, description = ?, body = ? WHERE id = ?',
  );
  const lacksRun = (runId: string | null): boolean => runId !== null && run.get(runId) === undefined;

  function add(finding: Finding): Result<Finding, Failure> {
    const { id, title, description = '', proposal, evidence } = finding;
    const runId = evidence?.runId ?? null;
    const written = workspace.write((): Result<Finding, Failure> => {
      if (lacksRun(runId)) return err(noRun);
      if (proposal !== undefined && proposed.get(runId, proposal) !== undefined) return err(accepted);
      insert.run(id, runId, title, description, proposal ?? null, JSON.stringify(finding));
      return ok(finding);
    });
    return written.ok ? written.value : written;
  }

  return {
    add,
    list: ({ runId, text }) => all.all({ runId: runId ?? null, text: asPhrases(text) }).map(findingOf),
    update(id, change) {
      const written = workspace.write((): Result<Finding, Failure> => {
        const row = one.get(id);
        if (row === undefined) return err(notFound);
        const finding = change(findingOf(row));
        const runId = finding.evidence?.runId ?? null;
        if (lacksRun(runId)) return err(noRun);
        update.run(runId, finding.title, finding.description ?? '', JSON.stringify(finding), id);
        return ok(finding);
      });
      return written.ok ? written.value : written;
    },
  };
}

const findingOf = (row: FindingRow): Finding => readJson(Finding, row.body, 'A finding');

/** Every word as a quoted prefix, so that what a person types is never read as a query language. */
function asPhrases(text = ''): string | null {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.length === 0 ? null : words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ');
}
