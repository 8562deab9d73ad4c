import { ok } from '../../shared/basics/result';
import type { ReportInput } from '../../shared/report/history';
import type { PreparedReport } from '../../shared/report/build-report';
import type { Press } from '../export/press';
import { reportOf, type ReportSources } from '../export/report-of';
import type { OpenTypefaces } from '../export/text/open-typefaces';
import type { Plans } from '../storage/plans';
import { compareDrills } from './compare-drills';
import type { HandlersOf } from './handler';
import { renderFile } from './render-file';

export interface ReportDesk extends ReportSources {
  readonly plans: Plans;
  readonly press: Press;
  readonly typefaces: OpenTypefaces;
  readonly prepare: (input: ReportInput) => PreparedReport;
}

export function createReportHandlers(desk: ReportDesk): HandlersOf<'report'> {
  const { runner, findings, press, prepare } = desk;
  return {
    'report.proposals': ({ runId }) => {
      const record = runner.record(runId);
      if (!record.ok) return record;
      return ok([...prepare({ ...record.value, findings: findings.list({ runId }) }).facts.proposals]);
    },
    'report.outline': ({ runId, version }) => {
      const found = reportOf(runId, version, desk);
      if (!found.ok) return found;
      const { proposals, overview, integrity } = found.value.kept ?? prepare(found.value.input).facts;
      return ok({ proposals: [...proposals], objectives: [...overview.objectives], integrity });
    },
    'report.render': (asked) => renderFile(asked, desk),
    'report.compare': (asked) => compareDrills(asked, desk),
    'report.cancel': ({ ticket }) => {
      press.cancel(ticket);
      return ok({});
    },
  };
}
