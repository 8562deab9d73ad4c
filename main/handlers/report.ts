import { ok } from '../../shared/basics/result';
import type { ReportFormat } from '../../shared/contract/contract';
import { buildReport } from '../../shared/report/build-report';
import type { Report } from '../../shared/report/report';
import type { DrillRunner } from '../runner/drill-runner';
import type { Findings } from '../storage/findings';
import type { HandlersOf } from './handler';

const formats: Readonly<Record<ReportFormat, { mediaType: string; text: (report: Report) => string }>> = {
  html: { mediaType: 'text/html', text: (report) => report.headline },
  md: { mediaType: 'text/markdown', text: (report) => report.headline },
  json: { mediaType: 'application/json', text: (report) => JSON.stringify(report, undefined, 2) },
};

export function createReportHandlers(runner: DrillRunner, findings: Findings): HandlersOf<'report'> {
  return {
    'report.render': ({ runId, format }) => {
      const record = runner.record(runId);
      if (!record.ok) return record;
      const report = buildReport({ ...record.value, findings: findings.list({ runId }) });
      const { mediaType, text } = formats[format];
      return ok({ fileName: `${fileNameOf(record.value.summary)}.${format}`, mediaType, text: text(report) });
    },
  };
}

/** Letters, digits and hyphens of the title, and the run's own id: valid everywhere and never the same twice. */
function fileNameOf({ title, runId }: { title: string; runId: string }): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return ['report', ...(words ?? []), runId].join('-').slice(0, 120);
}
