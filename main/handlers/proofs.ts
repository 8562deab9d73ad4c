import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { RunRecord } from '../../shared/contract/contract';
import { withStatusLog } from '../../shared/model/change-finding';
import type { Finding, Proof } from '../../shared/model/finding';
import { everyFinding, type FindingQuery } from '../../shared/model/finding-query';
import { namesOf } from '../../shared/model/names';
import type { ProofCandidate, Retest } from '../../shared/model/retest';
import { factsOf, type ReadFacts } from '../../shared/report/facts';
import { readHistory } from '../../shared/report/history';
import { proofIn } from '../../shared/report/proof/proof-in';
import { whatIsTested } from '../../shared/report/proof/what-is-tested';
import type { DrillRunner } from '../runner/drill-runner';
import type { Publish } from '../runner/publish';
import type { Findings } from '../storage/findings';
import type { Runs } from '../storage/runs';
import type { HandlersOf } from './handler';

export interface ProofDesk {
  readonly findings: Findings;
  readonly runs: Pick<Runs, 'list'>;
  readonly runner: Pick<DrillRunner, 'record'>;
  readonly publish: Publish;
  readonly now: () => number;
}

/** Records of ended runs never change: what was read from the latest is kept. */
const KEPT_RUNS = 12;

// oxlint-disable-next-line max-lines-per-function -- five procedures over one desk; to be split
export function createProofHandlers({ findings, runs, runner, publish, now }: ProofDesk): HandlersOf<'proofs'> {
  const read = new Map<string, ReadFacts>();

  function factsOfRun(runId: string): ReadFacts | undefined {
    const known = read.get(runId);
    if (known !== undefined) return known;
    const record = runner.record(runId);
    if (!record.ok) return undefined;
    const facts = factsOf(readHistory({ ...record.value, findings: [] }));
    read.set(runId, facts);
    for (const old of [...read.keys()].slice(0, -KEPT_RUNS)) read.delete(old);
    return facts;
  }

  /** Drills of the same plan that began after the finding was seen, the newest first. */
  function candidates(finding: Finding): readonly ProofCandidate[] {
    const tested = whatIsTested(finding);
    const all = runs.list();
    const source = all.find(({ runId }) => runId === finding.evidence?.runId);
    const planId = tested.planId ?? source?.planId;
    const seen = source?.startedAt ?? finding.raisedAt;
    const later = all.filter(
      (run) =>
        run.conduct === 'live' &&
        run.outcome !== undefined &&
        run.runId !== source?.runId &&
        run.startedAt > seen &&
        (planId !== undefined && run.planId !== undefined
          ? run.planId === planId
          : run.workflowTitle === source?.workflowTitle),
    );
    return later.slice(0, KEPT_RUNS).flatMap(({ runId, title, startedAt }) => {
      const facts = factsOfRun(runId);
      return facts === undefined ? [] : [{ runId, title, startedAt, ...proofIn(tested, facts) }];
    });
  }

  function verify(finding: Finding, proof: Proof): Result<Finding, Failure> {
    const after: Finding = { ...finding, status: 'verified', proof, updatedAt: proof.on };
    const reason = proof.kind === 'run' ? proof.what : proof.evidence;
    const written = findings.update(finding.id, (before) => withStatusLog(before, after, { by: proof.by, reason }));
    if (written.ok) publish('findings.changed', {});
    return written;
  }

  return {
    'proofs.find': ({ id }) => {
      const finding = findings.get(id);
      return finding.ok ? ok([...candidates(finding.value)]) : finding;
    },
    'proofs.verify': ({ id, proof }, { name }) => {
      const found = findings.get(id);
      if (!found.ok) return found;
      const on = new Date(now()).toISOString();
      if (proof.kind === 'signed') return verify(found.value, { ...proof, by: name, on });
      const candidate = candidates(found.value).find(({ runId }) => runId === proof.runId);
      if (candidate === undefined || candidate.verdict !== 'passes') return err(noProof(candidate));
      const { runId, title, seqs, what } = candidate;
      return verify(found.value, { kind: 'run', runId, title, seqs, what, by: name, on });
    },
    'proofs.retest': () => {
      const { rows } = findings.page(implemented, { offset: 0, limit: MOST_RETESTED });
      const records = new Map<string, RunRecord | undefined>();
      return ok(rows.map((finding) => retestOf(finding, candidates(finding), recordOf(finding, records))));
    },
  };

  function recordOf({ evidence }: Finding, records: Map<string, RunRecord | undefined>): RunRecord | undefined {
    if (evidence === undefined) return undefined;
    const { runId } = evidence;
    if (!records.has(runId)) {
      const record = runner.record(runId);
      records.set(runId, record.ok ? record.value : undefined);
    }
    return records.get(runId);
  }
}

const MOST_RETESTED = 500;

const implemented: FindingQuery = {
  filter: { ...everyFinding, statuses: ['implemented'] },
  order: { by: 'severity', descending: false },
  today: '9999-12-31',
};

const noProof = (candidate: ProofCandidate | undefined): Failure => ({
  code: 'invalid',
  field: 'proof',
  message:
    candidate === undefined
      ? 'This run is no later drill of the same plan.'
      : `This drill does not prove it. ${candidate.what}`,
});

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
