import { ok } from '../../shared/basics/result';
import type { ReportFormat } from '../../shared/contract/contract';
import type { Layout } from '../../shared/model/plan';
import { renderReport } from '../../shared/report/render-report';
import type { DrillRunner } from '../runner/drill-runner';
import type { Findings } from '../storage/findings';
import type { Plans } from '../storage/plans';
import type { HandlersOf } from './handler';

const mediaTypes: Readonly<Record<ReportFormat, string>> = {
  html: 'text/html',
  md: 'text/markdown',
  json: 'application/json',
};

export interface ReportDesk {
  readonly runner: DrillRunner;
  readonly findings: Findings;
  readonly plans: Plans;
}

export function createReportHandlers({ runner, findings, plans }: ReportDesk): HandlersOf<'report'> {
  /** A run keeps no geometry: the plan's present one is used, which may lie elsewhere but means the same. */
  const layoutOf = (planId: string | undefined): Layout | undefined => {
    const plan = planId === undefined ? undefined : plans.load(planId);
    return plan?.ok === true ? plan.value.plan.layout : undefined;
  };
  return {
    'report.render': ({ runId, format }) => {
      const record = runner.record(runId);
      if (!record.ok) return record;
      const { summary, frozen, journal } = record.value;
      const layout = layoutOf(summary.planId);
      const text = renderReport({ summary, frozen, journal, findings: findings.list({ runId }), layout }, format);
      return ok({ fileName: `${fileNameOf(summary)}.${format}`, mediaType: mediaTypes[format], text });
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
