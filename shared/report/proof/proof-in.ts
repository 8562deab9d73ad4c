import { isOffPlan } from '../../model/deviation';
import type { Key } from '../../model/ids';
import type { ProofVerdict } from '../../model/retest';
import type { Facts } from '../findings/proposal';
import type { History } from '../history';
import { proposeFindings } from '../findings/propose-findings';
import type { StepResult } from '../sections/step-results';
import { withoutVisit, type Retested } from './what-is-tested';

/**
 * Does the run pass the same step under the same inject? It must be done as drawn, after the inject was released, and the
 * record must not give rise to the same finding again.
 */
export function proofIn(tested: Retested, facts: Facts): ProofVerdict {
  const { history } = facts;
  if (history.board.ended === undefined) return untested('The run has not ended.');
  if (history.frozen.settings.conduct !== 'live') return untested('A simulation has no people: it proves nothing.');
  const blow = releaseOf(tested.inject, history);
  if (blow === 'not released') return untested(`${injectName(tested.inject, history)} was not released.`);
  const again = repeated(tested.rule, facts);
  if (again !== undefined)
    return { verdict: 'fails', what: `The record shows it again: ${again.title}.`, seqs: again.seqs };
  if (tested.state !== undefined) return stepPassed(tested.state, { blow, facts, inject: tested.inject });
  if (tested.service !== undefined) return servicePassed(tested.service, facts);
  if (tested.rule?.startsWith('role/')) return rolePassed(tested.rule.slice('role/'.length), history);
  return untested('It names no step, service or role that a run could pass.');
}

const untested = (what: string): ProofVerdict => ({ verdict: 'not tested', what, seqs: [] });

/** Number of the event in which the inject was released; absent where none is asked for. */
function releaseOf(inject: Key | undefined, { journal }: History): number | 'not released' | undefined {
  if (inject === undefined) return undefined;
  const event = journal.find(({ changes }) =>
    changes.some((change) => change.kind === 'inject' && change.inject === inject && change.status === 'released'),
  );
  return event?.seq ?? 'not released';
}

const injectName = (id: Key | undefined, { injects }: History): string => {
  const inject = id === undefined ? undefined : injects.get(id);
  return inject === undefined ? 'The inject of the finding' : `Inject ${inject.no}, “${inject.title}”,`;
};

function repeated(rule: string | undefined, facts: Facts): { title: string; seqs: number[] } | undefined {
  if (rule === undefined || rule === 'not-reached') return undefined;
  const found = proposeFindings(facts).find(
    ({ proposal }) => withoutVisit(proposal.slice(proposal.indexOf(':') + 1)) === rule,
  );
  return found && { title: found.title, seqs: found.evidence.seqs };
}

interface Under {
  readonly blow: number | undefined;
  readonly facts: Facts;
  readonly inject: Key | undefined;
}

function stepPassed(state: Key, { blow, facts, inject }: Under): ProofVerdict {
  const { history, steps } = facts;
  const name = history.names.state(state);
  const visits = steps.filter((step) => step.state === state);
  if (visits.length === 0) return untested(`“${name}” was not reached.`);
  const after = visits.filter((step) => blow === undefined || (step.seqs.at(-1) ?? -1) > blow);
  const last = after.at(-1);
  if (last === undefined) return untested(`“${name}” was over before the inject was released.`);
  if (last.outcome === 'open') return untested(`“${name}” was still open when the run ended.`);
  if (last.outcome !== 'done') return { verdict: 'fails', what: `“${name}” ended ${last.outcome}.`, seqs: last.seqs };
  if (isByDeviation(last, history)) return untested(`“${name}” was passed by leaving the plan, not as drawn.`);
  const under = inject === undefined ? '' : ` after ${injectName(inject, history).replace(/,$/, '')}`;
  return {
    verdict: 'passes',
    what: `“${name}” was done${under}.`,
    seqs: [...new Set([...(blow === undefined ? [] : [blow]), ...last.seqs])],
  };
}

function isByDeviation({ seqs }: StepResult, { journal }: History): boolean {
  const cause = journal[seqs.at(-1) ?? -1]?.cause;
  return cause !== undefined && isOffPlan(cause);
}

function servicePassed(key: Key, { services }: Facts): ProofVerdict {
  const service = services.find((it) => it.key === key);
  if (service === undefined) return untested('The plan of the run does not hold the service.');
  const seqs = service.interruptions.flatMap(({ startSeq, endSeq }) => [
    startSeq,
    ...(endSeq === undefined ? [] : [endSeq]),
  ]);
  if (service.interruptions.length === 0) return untested(`${service.name} was never interrupted.`);
  if (service.interruptions.some(({ to }) => to === undefined))
    return { verdict: 'fails', what: `${service.name} was not back when the run ended.`, seqs };
  return { verdict: 'passes', what: `${service.name} was interrupted and came back.`, seqs };
}

/** The role fell silent again, and this time somebody acted for it: else the rule would have spoken. */
function rolePassed(role: Key, { journal, names }: History): ProofVerdict {
  const event = journal.find(({ changes }) =>
    changes.some((change) => change.kind === 'role' && change.role === role && !change.reachable),
  );
  const name = names.name('roles', role);
  if (event === undefined) return untested(`${name} was always there.`);
  return { verdict: 'passes', what: `${name} did not answer, and a back-up could act.`, seqs: [event.seq] };
}
