import { err, ok } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import { hashOf } from '../../shared/basics/hash';
import { foldJournal } from '../../shared/journal/board';
import { firstBroken } from '../../shared/journal/chain';
import { fileNameOf } from '../export/file-name';
import { readPackage } from '../export/package/read-package';
import { writePackage } from '../export/package/write-package';
import type { DrillRunner } from '../runner/drill-runner';
import type { Publish } from '../runner/publish';
import { importExercise, type ExerciseStores } from '../storage/import-exercise';
import type { HandlersOf } from './handler';

export interface PackageDesk extends ExerciseStores {
  readonly runner: DrillRunner;
  readonly publish: Publish;
}

/** A drill as one file, from one workspace to another. */
export function createPackageHandlers(desk: PackageDesk): HandlersOf<'packages'> {
  const { runner, plans, findings, reports, publish } = desk;
  return {
    'packages.export': ({ runId }) => {
      const record = runner.record(runId);
      if (!record.ok) return record;
      const { summary, frozen, journal } = record.value;
      if (summary.outcome === undefined) return err(stillOpen);
      if (firstBroken(hashOf(frozen), journal) !== undefined) return err(brokenChain);
      const { planId } = summary;
      const plan = planId === undefined ? undefined : plans.load(planId);
      const zip = writePackage({
        run: { runId, frozen, journal: [...journal], ...(planId !== undefined && { planId }) },
        ...(plan?.ok === true && { plan: { id: plan.value.id, plan: plan.value.plan } }),
        findings: [...findings.list({ runId })],
        report: {
          texts: [...reports.texts(runId)],
          ratings: [...reports.ratings(runId)],
          editions: reports.editions(runId).map((edition) => ({
            edition,
            report: JSON.parse(reports.report(runId, edition.no) ?? '{}') as unknown,
          })),
        },
      });
      return ok({
        fileName: `${fileNameOf('exercise', summary.title, runId)}.statedrill.zip`,
        mediaType: 'application/zip',
        encoding: 'base64',
        text: Buffer.from(zip).toString('base64'),
      });
    },
    'packages.import': ({ zip }) => {
      const read = readPackage(Buffer.from(zip, 'base64'));
      if (!read.ok) return err(refused(read.error));
      const { run, findings: found } = read.value;
      const { ended } = foldJournal(run.journal);
      if (ended === undefined) return err(refused('its drill had not ended'));
      const taken = importExercise(read.value, ended.outcome, desk);
      if (!taken.ok) return taken;
      for (const name of ['runs.changed', 'findings.changed'] as const) publish(name, {});
      if (taken.value.plan === 'added' && run.planId !== undefined)
        publish('plans.changed', { id: run.planId, revision: 1 });
      publish('editions.changed', { runId: run.runId });
      return ok({ runId: run.runId, title: run.frozen.settings.title, findings: found.length, plan: taken.value.plan });
    },
  };
}

const refused = (why: string): Failure => ({
  code: 'invalid',
  field: 'zip',
  message: `This package was not taken in: ${why}. Nothing was changed.`,
});
const stillOpen: Failure = {
  code: 'refused',
  message: 'This drill is still open. It can be packed when it has ended.',
};
const brokenChain: Failure = {
  code: 'refused',
  message: 'The record of this drill is broken, so no other workspace would take it. Its report says where.',
};
