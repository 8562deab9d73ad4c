import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { ExercisePackage } from '../../shared/model/exercise-package';
import { Approval, ObjectiveRating, OwnText, ReportEdition } from '../../shared/model/own-report';
import { readJson } from './read-row';
import type { Workspace } from './workspace';

/** A version as it is kept: its approval lies beside it, since it comes later. */
const Kept = ReportEdition.omit({ approval: true });

export interface EditionOfRun {
  readonly runId: string;
  readonly edition: ReportEdition;
}

export interface OwnReports {
  texts(runId: string): readonly OwnText[];
  /** A conflict when `basedOn` is not the stored revision; 0 where there is none yet. */
  write(runId: string, text: Omit<OwnText, 'revision'>, basedOn: number): Result<OwnText, Failure>;
  ratings(runId: string): readonly ObjectiveRating[];
  rate(runId: string, rating: ObjectiveRating): Result<void, Failure>;
  unrate(runId: string, objective: string, evaluator: string): Result<void, Failure>;
  editions(runId: string): readonly ReportEdition[];
  /** Of every run, the newest first. */
  history(): readonly EditionOfRun[];
  /** The report as it was kept, as JSON. */
  report(runId: string, no: number): string | undefined;
  keep(runId: string, edition: ReportEdition, report: string): Result<void, Failure>;
  approve(runId: string, no: number, approval: Approval): Result<void, Failure>;
  /** Everything of a report from another workspace, as it was there. */
  restore(runId: string, report: ExercisePackage['report']): Result<void, Failure>;
}

interface EditionRow {
  run_id: string;
  body: string;
  approval: string | null;
}

// oxlint-disable-next-line max-lines-per-function -- one statement for each of its methods
export function createOwnReports(workspace: Workspace): OwnReports {
  const { db } = workspace;
  const texts = db.prepare<[string], { body: string }>('SELECT body FROM report_text WHERE run_id = ? ORDER BY part');
  const revision = db
    .prepare<[string, string], number>('SELECT revision FROM report_text WHERE run_id = ? AND part = ?')
    .pluck();
  const putText = db.prepare(
    `INSERT INTO report_text (run_id, part, revision, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (run_id, part) DO UPDATE SET revision = excluded.revision, body = excluded.body`,
  );
  const ratings = db.prepare<[string], { body: string }>(
    'SELECT body FROM report_rating WHERE run_id = ? ORDER BY objective, evaluator',
  );
  const putRating = db.prepare(
    `INSERT INTO report_rating (run_id, objective, evaluator, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (run_id, objective, evaluator) DO UPDATE SET body = excluded.body`,
  );
  const dropRating = db.prepare('DELETE FROM report_rating WHERE run_id = ? AND objective = ? AND evaluator = ?');
  const editions = db.prepare<[string], EditionRow>(
    'SELECT run_id, body, approval FROM report_edition WHERE run_id = ? ORDER BY no',
  );
  const history = db.prepare<[], EditionRow>('SELECT run_id, body, approval FROM report_edition ORDER BY at DESC, no DESC'); // prettier-ignore
  const report = db
    .prepare<[string, number], string>('SELECT report FROM report_edition WHERE run_id = ? AND no = ?')
    .pluck();
  const putEdition = db.prepare('INSERT INTO report_edition (run_id, no, at, body, report) VALUES (?, ?, ?, ?, ?)');
  const approve = db.prepare('UPDATE report_edition SET approval = ? WHERE run_id = ? AND no = ? AND approval IS NULL');
  return {
    texts: (runId) => texts.all(runId).map(({ body }) => readJson(OwnText, body, 'A text of a report')),
    write(runId, text, basedOn) {
      const written = workspace.write((): Result<OwnText, Failure> => {
        if ((revision.get(runId, text.part) ?? 0) !== basedOn) return err(changedMeanwhile);
        const kept = { ...text, revision: basedOn + 1 };
        putText.run(runId, text.part, kept.revision, JSON.stringify(kept));
        return ok(kept);
      });
      return written.ok ? written.value : written;
    },
    ratings: (runId) => ratings.all(runId).map(({ body }) => readJson(ObjectiveRating, body, 'A rating')),
    rate: (runId, rating) =>
      workspace.write(() => void putRating.run(runId, rating.objective, rating.evaluator, JSON.stringify(rating))),
    unrate: (runId, objective, evaluator) => workspace.write(() => void dropRating.run(runId, objective, evaluator)),
    editions: (runId) => editions.all(runId).map(editionOf),
    history: () => history.all().map((row) => ({ runId: row.run_id, edition: editionOf(row) })),
    report: (runId, no) => report.get(runId, no),
    keep: (runId, edition, json) =>
      workspace.write(
        () => void putEdition.run(runId, edition.no, edition.at, JSON.stringify(Kept.parse(edition)), json),
      ),
    restore: (runId, { texts: written, ratings: rated, editions: kept }) =>
      workspace.write(() => {
        for (const text of written) putText.run(runId, text.part, text.revision, JSON.stringify(text));
        for (const it of rated) putRating.run(runId, it.objective, it.evaluator, JSON.stringify(it));
        for (const { edition, report: json } of kept) {
          putEdition.run(runId, edition.no, edition.at, JSON.stringify(Kept.parse(edition)), JSON.stringify(json));
          if (edition.approval !== undefined) approve.run(JSON.stringify(edition.approval), runId, edition.no);
        }
      }),
    approve(runId, no, approval) {
      const written = workspace.write(() => approve.run(JSON.stringify(approval), runId, no).changes === 1);
      if (!written.ok) return written;
      return written.value ? ok(undefined) : err(notOpen);
    },
  };
}

const editionOf = ({ body, approval }: EditionRow): ReportEdition => ({
  ...readJson(Kept, body, 'A version of a report'),
  ...(approval !== null && { approval: readJson(Approval, approval, 'An approval') }),
});

const changedMeanwhile: Failure = {
  code: 'conflict',
  message: 'This text was changed in another window. Yours is not saved yet: copy it, then look at the other one.',
};
const notOpen: Failure = {
  code: 'refused',
  message: 'This version is approved already or is not there. Keep a new version to approve what has changed.',
};
