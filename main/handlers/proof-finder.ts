import type { Finding } from '../../shared/model/finding';
import type { ProofCandidate } from '../../shared/model/retest';
import type { RunSummary } from '../../shared/contract/contract';
import { factsOf, type ReadFacts } from '../../shared/report/facts';
import { readHistory } from '../../shared/report/history';
import { proofIn } from '../../shared/report/proof/proof-in';
import { whatIsTested } from '../../shared/report/proof/what-is-tested';
import type { DrillRunner } from '../runner/drill-runner';
import type { Runs } from '../storage/runs';

/** Records of ended runs never change: what was read from the latest is kept. */
const KEPT_RUNS = 12;

/** Drills of the same plan that began after a finding was seen, held against it, the newest first. */
export function createProofFinder(runs: Pick<Runs, 'list'>, runner: Pick<DrillRunner, 'record'>) {
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

  return (finding: Finding): readonly ProofCandidate[] =>
    laterDrills(finding, runs.list())
      .slice(0, KEPT_RUNS)
      .flatMap(({ runId, title, startedAt }) => {
        const facts = factsOfRun(runId);
        return facts === undefined ? [] : [{ runId, title, startedAt, ...proofIn(whatIsTested(finding), facts) }];
      });
}

/** Of a finding without a plan, and of runs kept before plans had names, the title is all there is to go by. */
function laterDrills(finding: Finding, all: readonly RunSummary[]): readonly RunSummary[] {
  const source = all.find(({ runId }) => runId === finding.evidence?.runId);
  const planId = whatIsTested(finding).planId ?? source?.planId;
  const seen = source?.startedAt ?? finding.raisedAt;
  const isSamePlan = (run: RunSummary): boolean =>
    planId !== undefined && run.planId !== undefined
      ? run.planId === planId
      : run.workflowTitle === source?.workflowTitle;
  return all.filter(
    (run) =>
      run.conduct === 'live' &&
      run.outcome !== undefined &&
      run.runId !== source?.runId &&
      run.startedAt > seen &&
      isSamePlan(run),
  );
}
