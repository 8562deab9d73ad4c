import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { Output, Parsed } from '../../shared/contract/contract';
import { hashOf } from '../../shared/basics/hash';
import { foldJournal } from '../../shared/journal/board';
import { firstBroken } from '../../shared/journal/chain';
import { sizeWords } from '../../shared/model/attachment-words';
import { MOST_FILES_PACKED, type PackedFile } from '../../shared/model/exercise-package';
import { attachedFiles } from '../../shared/report/attached-files';
import { fileNameOf } from '../export/file-name';
import { readPackage } from '../export/package/read-package';
import { writePackage } from '../export/package/write-package';
import type { DrillRunner } from '../runner/drill-runner';
import type { Publish } from '../runner/publish';
import { importExercise, type ExerciseStores } from '../storage/import-exercise';
import type { HandlersOf } from './handler';
import type { Uploads } from './uploads';

export interface PackageDesk extends ExerciseStores {
  readonly runner: DrillRunner;
  readonly publish: Publish;
  readonly uploads: Uploads;
}

/** A drill as one file, from one workspace to another. */
export function createPackageHandlers(desk: PackageDesk): HandlersOf<'packages'> {
  const { runner, plans, findings, reports } = desk;
  return {
    'packages.export': ({ runId, files: withFiles }) => {
      const record = runner.record(runId);
      if (!record.ok) return record;
      const { summary, frozen, journal } = record.value;
      if (summary.outcome === undefined) return err(stillOpen);
      if (firstBroken(hashOf(frozen), journal) !== undefined) return err(brokenChain);
      const { planId } = summary;
      const plan = planId === undefined ? undefined : plans.load(planId);
      const found = [...findings.list({ runId })];
      const files = withFiles ? packedFiles(attachedFiles({ frozen, journal, findings: found }), desk) : ok([]);
      if (!files.ok) return files;
      const zip = writePackage(
        {
          run: { runId, frozen, journal: [...journal], ...(planId !== undefined && { planId }) },
          ...(plan?.ok === true && { plan: { id: plan.value.id, plan: plan.value.plan } }),
          findings: found,
          report: {
            texts: [...reports.texts(runId)],
            ratings: [...reports.ratings(runId)],
            editions: reports.editions(runId).map((edition) => ({
              edition,
              report: JSON.parse(reports.report(runId, edition.no) ?? '{}') as unknown,
            })),
          },
        },
        files.value,
      );
      return ok({
        fileName: `${fileNameOf('exercise', summary.title, runId)}.statedrill.zip`,
        mediaType: 'application/zip',
        encoding: 'base64',
        text: Buffer.from(zip).toString('base64'),
      });
    },
    'packages.import': (asked) => takeIn(asked, desk),
  };
}

function takeIn(asked: Parsed<'packages.import'>, desk: PackageDesk): Result<Output<'packages.import'>, Failure> {
  const { publish } = desk;
  const zip = 'zip' in asked ? ok(Buffer.from(asked.zip, 'base64')) : desk.uploads.take(asked.upload);
  if (!zip.ok) return zip;
  const read = readPackage(zip.value);
  if (!read.ok) return err(refused(read.error));
  const { content, files } = read.value;
  const { run, findings: found } = content;
  const { ended } = foldJournal(run.journal);
  if (ended === undefined) return err(refused('its drill had not ended'));
  const taken = importExercise(read.value, ended.outcome, desk);
  if (!taken.ok) return taken;
  for (const name of ['runs.changed', 'findings.changed'] as const) publish(name, {});
  if (taken.value.plan === 'added' && run.planId !== undefined)
    publish('plans.changed', { id: run.planId, revision: 1 });
  publish('editions.changed', { runId: run.runId });
  const named = attachedFiles({ ...run, findings: found });
  return ok({
    runId: run.runId,
    title: run.frozen.settings.title,
    findings: found.length,
    files: files.length,
    missing: named.length - desk.attachments.facts(named).length,
    plan: taken.value.plan,
  });
}

function packedFiles(hashes: readonly string[], { attachments }: PackageDesk): Result<readonly PackedFile[], Failure> {
  const facts = attachments.facts(hashes);
  const size = facts.reduce((sum, it) => sum + it.size, 0);
  if (size > MOST_FILES_PACKED) return err(tooLarge(size));
  return ok(
    facts.flatMap(({ hash }) => {
      const bytes = attachments.bytes(hash);
      return bytes === undefined ? [] : [{ hash, bytes, preview: attachments.preview(hash)?.bytes }];
    }),
  );
}

const tooLarge = (size: number): Failure => ({
  code: 'refused',
  message: `The files attached to this drill are ${sizeWords(size)} together; a package holds ${sizeWords(MOST_FILES_PACKED)}. Pack it without files: their names and seals stay in the record.`,
});

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
