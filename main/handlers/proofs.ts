import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import { withStatusLog } from '../../shared/model/change-finding';
import type { Finding, Proof } from '../../shared/model/finding';
import type { ProofCandidate } from '../../shared/model/retest';
import { retestScenario } from '../../shared/report/proof/retest-scenario';
import type { DrillRunner } from '../runner/drill-runner';
import type { Publish } from '../runner/publish';
import type { Findings } from '../storage/findings';
import type { Plans } from '../storage/plans';
import type { Runs } from '../storage/runs';
import type { HandlersOf } from './handler';
import { createProofFinder } from './proof-finder';
import { originsOf, retestsOf } from './retests';

export interface ProofDesk {
  readonly findings: Findings;
  readonly plans: Pick<Plans, 'load'>;
  readonly runs: Pick<Runs, 'list'>;
  readonly runner: Pick<DrillRunner, 'record'>;
  readonly publish: Publish;
  readonly now: () => number;
}

export function createProofHandlers({ findings, plans, runs, runner, publish, now }: ProofDesk): HandlersOf<'proofs'> {
  const candidates = createProofFinder(runs, runner);

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
    'proofs.retest': () => ok([...retestsOf(findings, runner, candidates)]),
    'proofs.scenario': ({ planId }) => {
      const plan = plans.load(planId);
      return plan.ok ? ok(retestScenario(plan.value.plan, originsOf(planId, findings, runner))) : plan;
    },
  };
}

const noProof = (candidate: ProofCandidate | undefined): Failure => ({
  code: 'invalid',
  field: 'proof',
  message:
    candidate === undefined
      ? 'This run is no later drill of the same plan.'
      : `This drill does not prove it. ${candidate.what}`,
});
