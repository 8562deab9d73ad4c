// A run's report as a file of one format.
import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { Output, Parsed } from '../../shared/contract/contract';
import type { Layout } from '../../shared/model/plan';
import type { FrozenRun } from '../../shared/model/run';
import { readTemplate } from '../export/docx/template';
import { fileNameOf } from '../export/file-name';
import type { ReportOrder } from '../export/make-report';
import { picturesOf, reportOf } from '../export/report-of';
import type { Plans } from '../storage/plans';
import type { ReportDesk } from './report';

type Made = Result<Output<'report.render'>, Failure>;

export async function renderFile(asked: Parsed<'report.render'>, desk: ReportDesk): Promise<Made> {
  const { runId, format, version, paper = 'a4', names = 'roles', leaveOut = [], excerpt, template, ticket } = asked;
  const { plans, press } = desk;
  const found = reportOf(runId, version, desk);
  if (!found.ok) return found;
  const { input, kept, summary } = found.value;
  const own = template === undefined ? undefined : readTemplate(Buffer.from(template, 'base64'));
  if (own?.ok === false) return err({ code: 'invalid', field: 'template', message: own.error });
  const layout = layoutOf(input.frozen, summary.planId, plans);
  const isPictured = PICTURED.has(format) && !leaveOut.includes('attached');
  const order: ReportOrder = {
    input,
    format,
    paper,
    names,
    leaveOut,
    ...(excerpt && { excerpt }),
    ...(kept && { kept }),
    ...(layout && { layout }),
    ...(own && { template: own.value }),
    ...(isPictured && { pictures: picturesOf(input, desk.attachments) }),
  };
  const made = await press.make(order, ticket);
  if (!made.ok) return made;
  const { extension, ...file } = made.value;
  const mark = version === undefined ? '' : `-version-${version}`;
  return ok({ ...file, fileName: `${fileNameOf('report', summary.title, runId)}${mark}.${extension}` });
}

/** Formats in which pictures are seen. */
const PICTURED: ReadonlySet<string> = new Set(['pdf', 'docx', 'html']);

/** Runs of earlier versions kept no places: the plan's present ones are used, which may lie elsewhere but mean the same. */
function layoutOf({ layout }: FrozenRun, planId: string | undefined, plans: Plans): Layout | undefined {
  if (layout !== undefined || planId === undefined) return layout;
  const plan = plans.load(planId);
  return plan.ok ? plan.value.plan.layout : undefined;
}
