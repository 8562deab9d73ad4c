import { ok } from '../../shared/basics/result';
import type { Layout } from '../../shared/model/plan';
import type { FrozenRun } from '../../shared/model/run';
import { buildReport } from '../../shared/report/build-report';
import type { ReportInput } from '../../shared/report/history';
import type { Report } from '../../shared/report/report';
import { exportReport } from '../export/export-report';
import type { Typefaces } from '../export/text/typefaces';
import type { DrillRunner } from '../runner/drill-runner';
import type { Findings } from '../storage/findings';
import type { Plans } from '../storage/plans';
import type { HandlersOf } from './handler';

export interface ReportDesk {
  readonly runner: DrillRunner;
  readonly findings: Findings;
  readonly plans: Plans;
  readonly typefaces: Typefaces;
}

export function createReportHandlers({ runner, findings, plans, typefaces }: ReportDesk): HandlersOf<'report'> {
  /** Runs of earlier versions kept no places: the plan's present ones are used, which may lie elsewhere but mean the same. */
  const layoutOf = (frozen: FrozenRun, planId: string | undefined): Layout | undefined => {
    if (frozen.layout !== undefined || planId === undefined) return frozen.layout;
    const plan = plans.load(planId);
    return plan.ok ? plan.value.plan.layout : undefined;
  };
  const build = rememberLast(buildReport);
  return {
    'report.proposals': ({ runId }) => {
      const record = runner.record(runId);
      if (!record.ok) return record;
      return ok([...build({ ...record.value, findings: findings.list({ runId }) }).proposals]);
    },
    'report.render': async ({ runId, format, paper = 'a4' }) => {
      const record = runner.record(runId);
      if (!record.ok) return record;
      const { summary, frozen, journal } = record.value;
      const layout = layoutOf(frozen, summary.planId);
      const report = build({ summary, frozen, journal, findings: findings.list({ runId }) });
      const drawn = layout && { frozen, journal, layout };
      const { extension, ...file } = await exportReport(report, format, { typefaces, paper, ...(drawn && { drawn }) });
      return ok({ ...file, fileName: `${fileNameOf(summary)}.${extension}` });
    },
  };
}

/** The same report is asked for as a document and as data: it is built once, since each inject is replayed for it. */
function rememberLast(build: (input: ReportInput) => Report): (input: ReportInput) => Report {
  let last: { readonly key: string; readonly report: Report } | undefined;
  return (input) => {
    const { summary, journal, findings } = input;
    const key = JSON.stringify([summary.runId, summary.title, journal.at(-1)?.hash, findings]);
    if (last?.key !== key) last = { key, report: build(input) };
    return last.report;
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
