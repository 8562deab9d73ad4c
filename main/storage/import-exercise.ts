import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { ExercisePackage, PackedFile } from '../../shared/model/exercise-package';
import type { RunOutcome } from '../../shared/model/run';
import type { Attachments } from './attachments';
import { StorageError } from './failure';
import type { Findings } from './findings';
import type { OwnReports } from './own-reports';
import type { Plans } from './plans';
import type { Runs } from './runs';
import type { Workspace } from './workspace';

export interface ExerciseStores {
  readonly workspace: Workspace;
  readonly runs: Runs;
  readonly plans: Plans;
  readonly findings: Findings;
  readonly reports: OwnReports;
  readonly attachments: Attachments;
}

export interface Imported {
  readonly plan: 'added' | 'already here' | 'not in it';
}

/** Takes a drill from another workspace in, all of it or nothing. */
export function importExercise(
  { content, files }: { readonly content: ExercisePackage; readonly files: readonly PackedFile[] },
  outcome: RunOutcome,
  stores: ExerciseStores,
): Result<Imported, Failure> {
  const { run, plan, findings, report } = content;
  const { workspace, runs, plans, findings: register, reports, attachments } = stores;
  if (runs.load(run.runId).ok) return err(present);
  if (findings.some(({ id }) => register.get(id).ok)) return err(presentFinding);
  const isNewPlan = plan !== undefined && !plans.load(plan.id).ok;
  const written = workspace.write(() => {
    for (const { bytes, preview } of files) must(attachments.keep(bytes, preview));
    if (isNewPlan) must(plans.create({ id: plan.id, plan: plan.plan }));
    must(insertRun(run, outcome, runs));
    for (const finding of findings) must(register.add(finding));
    must(reports.restore(run.runId, report));
  });
  if (!written.ok) return written;
  return ok({ plan: plan === undefined ? 'not in it' : isNewPlan ? 'added' : 'already here' });
}

function insertRun({ runId, planId, frozen, journal }: ExercisePackage['run'], outcome: RunOutcome, runs: Runs) {
  const [first, last] = [journal[0]?.wall ?? 0, journal.at(-1)];
  const wall = last?.wall ?? first;
  return runs.create(
    { id: runId, frozen, planId, startedAt: first },
    // it has ended: nothing will ever go on from here
    { events: journal, checkpoint: '{}', mark: { at: last?.at ?? 0, wall }, ended: { outcome, wall } },
  );
}

/** Inside the transaction: what cannot be written takes everything back. */
function must<T>(result: Result<T, Failure>): T {
  if (result.ok) return result.value;
  throw new StorageError(result.error);
}

const present: Failure = { code: 'conflict', message: 'This drill is in this workspace already. Nothing was changed.' };
const presentFinding: Failure = {
  code: 'conflict',
  message: 'A finding of this package is in this workspace already, with another drill. Nothing was changed.',
};
