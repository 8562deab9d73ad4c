import { err, ok } from '../../shared/basics/result';
import type { Layout } from '../../shared/model/plan';
import type { FrozenRun } from '../../shared/model/run';
import type { ReportInput } from '../../shared/report/history';
import type { Report } from '../../shared/report/report';
import { readTemplate } from '../export/docx/template';
import type { Press } from '../export/press';
import type { DrillRunner } from '../runner/drill-runner';
import type { Findings } from '../storage/findings';
import type { Plans } from '../storage/plans';
import type { HandlersOf } from './handler';

export interface ReportDesk {
  readonly runner: DrillRunner;
  readonly findings: Findings;
  readonly plans: Plans;
  readonly press: Press;
  readonly build: (input: ReportInput) => Report;
}

export function createReportHandlers({ runner, findings, plans, press, build }: ReportDesk): HandlersOf<'report'> {
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
    'report.render': async ({ runId, format, paper = 'a4', names = 'roles', leaveOut = [], template, ticket }) => {
      const record = runner.record(runId);
      if (!record.ok) return record;
      const { summary, frozen, journal } = record.value;
      const own = template === undefined ? undefined : readTemplate(Buffer.from(template, 'base64'));
      if (own?.ok === false) return err({ code: 'invalid', field: 'template', message: own.error });
      const layout = layoutOf(frozen, summary.planId);
      const input = { summary, frozen, journal, findings: findings.list({ runId }) };
      const order = { input, format, paper, names, leaveOut, ...(layout && { layout }), ...(own && { template: own.value }) }; // prettier-ignore
      const made = await press.make(order, ticket);
      if (!made.ok) return made;
      const { extension, ...file } = made.value;
      return ok({ ...file, fileName: `${fileNameOf(summary)}.${extension}` });
    },
    'report.cancel': ({ ticket }) => {
      press.cancel(ticket);
      return ok({});
    },
  };
}

/** Letters, digits and hyphens of the title, and the run's own id: valid everywhere and never the same twice. */
function fileNameOf({ title, runId }: { title: string; runId: string }): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return ['report', ...(words ?? [])].join('-').slice(0, 80).concat('-', runId);
}
