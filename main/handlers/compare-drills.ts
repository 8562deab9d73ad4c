import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { Parsed } from '../../shared/contract/contract';
import type { MadeFile } from '../../shared/contract/made-file';
import { comparisonOf } from '../../shared/report/comparison/comparison-of';
import { rolesForNames } from '../../shared/report/names/roles-for-names';
import type { Report } from '../../shared/report/report';
import { exportDocument } from '../export/export-report';
import { fileNameOf } from '../export/file-name';
import { reportOf } from '../export/report-of';
import type { ReportDesk } from './report';

/** Drills that have ended, side by side, as a file. */
export async function compareDrills(
  asked: Parsed<'report.compare'>,
  desk: ReportDesk,
): Promise<Result<MadeFile, Failure>> {
  const { runIds, format, paper = 'a4', names = 'roles' } = asked;
  const reports: Report[] = [];
  for (const runId of new Set(runIds)) {
    const found = reportOf(runId, undefined, desk);
    if (!found.ok) return found;
    const { input } = found.value;
    const report = desk.prepare(input).whole();
    if (report.overview.outcome === undefined) return err(stillOpen(report.overview.title));
    reports.push(names === 'persons' ? report : rolesForNames(report, input.frozen, input.journal));
  }
  if (reports.length < 2) return err(onlyOne);
  const document = comparisonOf(reports);
  const date = Math.max(...reports.map(({ overview }) => overview.endedAt));
  const { extension, ...file } = await exportDocument(document, format, { typefaces: desk.typefaces, paper, date });
  return ok({ ...file, fileName: `${fileNameOf('comparison', document.title, String(reports.length))}.${extension}` });
}

const stillOpen = (title: string): Failure => ({
  code: 'refused',
  message: `“${title}” is still open. Drills are compared when they have ended.`,
});
const onlyOne: Failure = { code: 'invalid', field: 'runIds', message: 'One drill cannot be compared: choose another.' };
