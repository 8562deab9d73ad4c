import { ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { Parsed } from '../../shared/contract/contract';
import type { MadeFile } from '../../shared/contract/made-file';
import { mselTable } from '../../shared/report/msel-csv';
import { facilitatorPack } from '../../shared/report/papers/facilitator-pack';
import { situationManual } from '../../shared/report/papers/situation-manual';
import { exportDocument } from '../export/export-report';
import { fileNameOf } from '../export/file-name';
import type { OpenTypefaces } from '../export/text/open-typefaces';
import { renderXlsx } from '../export/xlsx/render-xlsx';

/** A file has a date; a story without a day gets this one, so that the same exercise gives the same bytes. */
const NO_DAY = '2000-01-01';

/** A paper of an exercise as a file. */
export async function exercisePaper(
  { workflow, scenario, kind, format, paper = 'a4' }: Parsed<'exercise.paper'>,
  typefaces: OpenTypefaces,
): Promise<Result<MadeFile, Failure>> {
  const document = (kind === 'situation manual' ? situationManual : facilitatorPack)({ workflow, scenario });
  const date = Date.parse(`${scenario.startsOn ?? NO_DAY}T00:00:00Z`);
  const { extension, ...file } = await exportDocument(document, format, { typefaces, paper, date });
  return ok({ ...file, fileName: `${fileNameOf(kind.replace(' ', '-'), scenario.title, scenario.id)}.${extension}` });
}

/** The MSEL of a scenario as an Excel workbook. */
export async function mselWorkbook({
  workflow,
  scenario,
}: Parsed<'exercise.msel'>): Promise<Result<MadeFile, Failure>> {
  const bytes = await renderXlsx([mselTable(scenario, workflow)]);
  return ok({
    fileName: `${fileNameOf('msel', scenario.title, scenario.id)}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    encoding: 'base64',
    text: Buffer.from(bytes).toString('base64'),
  });
}
