import { err, ok } from '../../shared/basics/result';
import type { Layout } from '../../shared/model/plan';
import type { FrozenRun } from '../../shared/model/run';
import type { ReportInput } from '../../shared/report/history';
import type { Report } from '../../shared/report/report';
import { readTemplate } from '../export/docx/template';
import { fileNameOf } from '../export/file-name';
import type { ReportOrder } from '../export/make-report';
import type { Press } from '../export/press';
import { picturesOf, reportOf, type ReportSources } from '../export/report-of';
import type { Typefaces } from '../export/text/typefaces';
import type { Plans } from '../storage/plans';
import { compareDrills } from './compare-drills';
import type { HandlersOf } from './handler';

export interface ReportDesk extends ReportSources {
  readonly plans: Plans;
  readonly press: Press;
  readonly typefaces: Typefaces;
  readonly build: (input: ReportInput) => Report;
}

export function createReportHandlers(desk: ReportDesk): HandlersOf<'report'> {
  const { runner, findings, plans, press, build } = desk;
  /** Runs of earlier versions kept no places: the plan's present ones are used, which may lie elsewhere but mean the same. */
  const layoutOf = (frozen: FrozenRun, planId: string | undefined): Layout | undefined => {
    if (frozen.layout !== undefined || planId === undefined) return frozen.layout;
    const plan = plans.load(planId);
    return plan.ok ? plan.value.plan.layout : undefined;
  };
  return {
    'report.proposals': ({ runId }) => {
      const record = runner.record(runId);
      if (!record.ok) return record;
      return ok([...build({ ...record.value, findings: findings.list({ runId }) }).proposals]);
    },
    'report.outline': ({ runId, version }) => {
      const found = reportOf(runId, version, desk);
      if (!found.ok) return found;
      const { proposals, overview, integrity } = found.value.kept ?? build(found.value.input);
      return ok({ proposals: [...proposals], objectives: [...overview.objectives], integrity });
    },
    'report.render': async ({
      runId,
      format,
      version,
      paper = 'a4',
      names = 'roles',
      leaveOut = [],
      excerpt,
      template,
      ticket,
    }) => {
      const found = reportOf(runId, version, desk);
      if (!found.ok) return found;
      const { input, kept } = found.value;
      const record = runner.record(runId);
      if (!record.ok) return record;
      const { summary, frozen } = record.value;
      const own = template === undefined ? undefined : readTemplate(Buffer.from(template, 'base64'));
      if (own?.ok === false) return err({ code: 'invalid', field: 'template', message: own.error });
      const layout = layoutOf(frozen, summary.planId);
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
    },
    'report.compare': (asked) => compareDrills(asked, desk),
    'report.cancel': ({ ticket }) => {
      press.cancel(ticket);
      return ok({});
    },
  };
}

/** Formats in which pictures are seen. */
const PICTURED: ReadonlySet<string> = new Set(['pdf', 'docx', 'html']);
