import { ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { PreparedReport } from '../../shared/report/build-report';
import type { ReportInput } from '../../shared/report/history';
import { reportChanges } from '../../shared/report/own/changes';
import type { Report } from '../../shared/report/report';
import { reportOf, type ReportSources } from '../export/report-of';
import type { Publish } from '../runner/publish';

export interface EditionDesk extends ReportSources {
  readonly prepare: (input: ReportInput) => PreparedReport;
  readonly publish: Publish;
  readonly now: () => number;
}

/** The report of a run as it stands now, against the version that was kept last. */
export class EditionDraft {
  constructor(private readonly desk: EditionDesk) {}

  now(): string {
    return new Date(this.desk.now()).toISOString();
  }

  /** Lets every window know of what was saved. */
  tell<T>(runId: string, result: Result<T, Failure>): Result<T, Failure> {
    if (result.ok) this.desk.publish('editions.changed', { runId });
    return result;
  }

  present(runId: string): Result<Report, Failure> {
    const found = reportOf(runId, undefined, this.desk);
    return found.ok ? ok(this.desk.prepare(found.value.input).whole()) : found;
  }

  changesTo(runId: string, present: Report): readonly string[] {
    const last = this.desk.reports.editions(runId).at(-1)?.no;
    const found = last === undefined ? undefined : reportOf(runId, last, this.desk);
    const before = found?.ok === true ? found.value.kept : undefined;
    return before === undefined ? [] : reportChanges(before, present);
  }
}
