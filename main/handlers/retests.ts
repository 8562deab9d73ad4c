import type { RunRecord } from '../../shared/contract/contract';
import type { Finding } from '../../shared/model/finding';
import { everyFinding, type FindingQuery } from '../../shared/model/finding-query';
import { namesOf } from '../../shared/model/names';
import type { ProofCandidate, Retest } from '../../shared/model/retest';
import type { RetestOrigin } from '../../shared/report/proof/retest-scenario';
import { whatIsTested } from '../../shared/report/proof/what-is-tested';
import type { DrillRunner } from '../runner/drill-runner';
import type { Findings } from '../storage/findings';

const MOST_RETESTED = 500;

/** Every implemented finding with what it is about and what later drills show of it. */
export function retestsOf(
  findings: Pick<Findings, 'page'>,
  runner: Pick<DrillRunner, 'record'>,
  candidates: (finding: Finding) => readonly ProofCandidate[],
): readonly Retest[] {
  const records = new Map<string, RunRecord | undefined>();
  const recordOf = ({ evidence }: Finding): RunRecord | undefined => {
    if (evidence === undefined) return undefined;
    const { runId } = evidence;
    if (!records.has(runId)) {
      const record = runner.record(runId);
      records.set(runId, record.ok ? record.value : undefined);
    }
    return records.get(runId);
  };
  const { rows } = findings.page(implemented, { offset: 0, limit: MOST_RETESTED });
  return rows.map((finding) => retestOf(finding, candidates(finding), recordOf(finding)));
}

/** What was played when each implemented finding of a plan was seen, the oldest first. */
export function originsOf(
  planId: string,
  findings: Pick<Findings, 'page'>,
  runner: Pick<DrillRunner, 'record'>,
): readonly RetestOrigin[] {
  const { rows } = findings.page(implemented, { offset: 0, limit: MOST_RETESTED });
  const origins = rows.flatMap((finding) => {
    const record = finding.evidence && runner.record(finding.evidence.runId);
    if (record?.ok !== true || (whatIsTested(finding).planId ?? record.value.summary.planId) !== planId) return [];
    const { frozen, journal, summary } = record.value;
    const released = journal.flatMap(({ changes }) =>
      changes.flatMap((it) => (it.kind === 'inject' && it.status === 'released' ? [it.inject] : [])),
    );
    return [{ finding, scenario: frozen.scenario, released, startedAt: summary.startedAt }];
  });
  return origins.toSorted((a, b) => a.startedAt.localeCompare(b.startedAt));
}

const implemented: FindingQuery = {
  filter: { ...everyFinding, statuses: ['implemented'] },
  order: { by: 'severity', descending: false },
  today: '9999-12-31',
};

/** Names are those of the plan as it was drilled when the finding was seen. */
function retestOf(finding: Finding, found: readonly ProofCandidate[], record: RunRecord | undefined): Retest {
  const { state, inject, service, planId } = whatIsTested(finding);
  const names = record && namesOf(record.frozen.workflow);
  const blow = record?.frozen.scenario.injects.find(({ id }) => id === inject);
  const newest = found.find(({ verdict }) => verdict !== 'not tested');
  return {
    finding,
    ...((planId ?? record?.summary.planId) !== undefined && { planId: planId ?? record?.summary.planId }),
    ...(record !== undefined && { plan: record.frozen.workflow.title }),
    ...(state !== undefined && { step: names?.state(state) ?? state }),
    ...(inject !== undefined && { inject: blow === undefined ? inject : `${blow.no} ${blow.title}` }),
    ...(service !== undefined && { service: names?.name('services', service) ?? service }),
    ...(newest !== undefined && { found: newest }),
  };
}
