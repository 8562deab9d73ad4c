import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { RunSummary } from '../../shared/contract/contract';
import type { OwnReport } from '../../shared/model/own-report';
import type { ReportInput } from '../../shared/report/history';
import { Report } from '../../shared/report/report';
import { attachedFiles } from '../../shared/report/attached-files';
import type { Pictures } from '../../shared/report/document/attached';
import type { DrillRunner } from '../runner/drill-runner';
import type { Attachments } from '../storage/attachments';
import type { Findings } from '../storage/findings';
import type { OwnReports } from '../storage/own-reports';
import { readJson } from '../storage/read-row';
import { relatedRuns } from './related-runs';

export interface ReportSources {
  readonly runner: DrillRunner;
  readonly findings: Findings;
  readonly reports: OwnReports;
  readonly attachments: Attachments;
}

/** What a report is made of, and the finished one where a version was kept of it. */
export interface Found {
  readonly input: ReportInput;
  readonly summary: RunSummary;
  readonly kept?: Report;
}

/** The present draft of a run's report, or a version of it as it was kept. */
export function reportOf(runId: string, version: number | undefined, sources: ReportSources): Result<Found, Failure> {
  const { runner, findings, reports, attachments } = sources;
  const record = runner.record(runId);
  if (!record.ok) return record;
  const { summary, frozen, journal } = record.value;
  const found = findings.list({ runId });
  const files = attachments.facts(attachedFiles({ frozen, journal, findings: found }));
  const related = relatedRuns(runId, journal, runner);
  const input = { summary, frozen, journal, findings: found, own: ownOf(runId, reports), files, related };
  if (version === undefined) return ok({ input, summary });
  const json = reports.report(runId, version);
  if (json === undefined) return err({ code: 'not-found', message: `There is no version ${version} of this report.` });
  const kept = readJson(Report, json, 'A version of a report');
  // an approval comes after the version was kept; what came later than that is no part of it
  const editions = reports.editions(runId).filter(({ no }) => no <= version);
  const own: OwnReport = { texts: [], ratings: [], ...kept.own, editions, edition: version };
  return ok({ input, summary, kept: { ...kept, own } });
}

export const ownOf = (runId: string, reports: OwnReports): OwnReport => ({
  texts: [...reports.texts(runId)],
  ratings: [...reports.ratings(runId)],
  editions: [...reports.editions(runId)],
});

/** What is shown of those of its files that are pictures. */
export const picturesOf = ({ files = [] }: ReportInput, attachments: Attachments): Pictures =>
  Object.fromEntries(
    files.flatMap(({ hash, hasPreview }) => {
      const preview = hasPreview ? attachments.preview(hash) : undefined;
      if (preview === undefined) return [];
      const { width, height, bytes } = preview;
      return [[hash, { width, height, jpeg: Buffer.from(bytes).toString('base64') }]];
    }),
  );
