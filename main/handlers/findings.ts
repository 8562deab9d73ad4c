import { err, ok, type Result } from '../../shared/basics/result';
import { findingTrend } from '../../shared/analysis/finding-trend';
import type { Failure } from '../../shared/contract/bridge';
import { changeFinding, raiseFinding, type Hand, type Refusal } from '../../shared/model/change-finding';
import type { Finding, FindingDraft } from '../../shared/model/finding';
import { everyFinding } from '../../shared/model/finding-query';
import { earlierFindings, repeatedBy } from '../../shared/report/proof/earlier-findings';
import type { Publish } from '../runner/publish';
import type { Findings } from '../storage/findings';
import type { Runs } from '../storage/runs';
import { createBulkEdits } from './bulk-edits';
import type { HandlersOf } from './handler';

export interface FindingDesk {
  readonly findings: Findings;
  readonly runs: Pick<Runs, 'list'>;
  readonly publish: Publish;
  readonly now: () => number;
  readonly newId: (prefix: string) => string;
}

export function createFindingHandlers(desk: FindingDesk): HandlersOf<'findings'> {
  const { findings, runs, publish, now, newId } = desk;
  const hand = (by: string): Hand => ({ at: new Date(now()).toISOString(), by, newId: () => newId('action') });
  const bulk = createBulkEdits({ findings, newId });

  function tell<T>(result: Result<T, Failure>): Result<T, Failure> {
    if (result.ok) publish('findings.changed', {});
    return result;
  }
  const ofSamePlan = ({ links }: Finding): readonly Finding[] =>
    links?.planId === undefined ? [] : findings.ofPlan(links.planId);
  function raised(draft: FindingDraft, by: string): Finding {
    const finding = raiseFinding(withPlanOf(draft, runs), newId('finding'), hand(by));
    const repeats = finding.repeats ?? (finding.proposal && repeatedBy(finding, ofSamePlan(finding)));
    return repeats === undefined ? finding : { ...finding, repeats };
  }

  return {
    'findings.list': (filter) => ok([...findings.list(filter)]),
    'findings.get': ({ id }) => findings.get(id),
    'findings.page': ({ query, offset, limit }) => {
      const { rows, ...found } = findings.page(query, { offset, limit });
      const { today } = query;
      const all = findings.count({ filter: everyFinding, today });
      const overdue = findings.count({ filter: { ...everyFinding, view: 'overdue' }, today });
      return ok({ ...found, rows: [...rows], all, overdue });
    },
    'findings.add': (draft, { name }) => tell(findings.add(raised(draft, name))),
    'findings.dismiss': ({ draft, reason }, { name }) => {
      const finding = raised(draft, name);
      const told = { at: finding.raisedAt, by: name, to: 'rejected', reason } as const;
      return tell(findings.add({ ...finding, status: 'rejected', statusLog: [told] }));
    },
    'findings.update': ({ id, ...change }, { name }) => {
      const before = findings.get(id);
      if (!before.ok) return before;
      const after = changeFinding(before.value, change, hand(name));
      return after.ok ? tell(findings.update(id, () => after.value)) : err(refused(after.error));
    },
    'findings.bulk': ({ of, change }, { name }) => tell(bulk.change(of, change, hand(name))),
    'findings.undo': ({ undo }) => tell(bulk.undo(undo)),
    'findings.earlier': ({ id }) => {
      const finding = findings.get(id);
      return finding.ok ? ok([...earlierFindings(finding.value, ofSamePlan(finding.value))]) : finding;
    },
    'findings.trend': ({ today }) => {
      const drills = runs.list().filter(({ conduct, outcome }) => conduct === 'live' && outcome !== undefined);
      return ok(findingTrend(drills, findings.trend(), today));
    },
  };
}

export const refused = ({ message, field }: Refusal): Failure => ({ code: 'invalid', message, field });

/** A finding of a drill is linked to the drill's plan and to what its evidence names. */
function withPlanOf(draft: FindingDraft, runs: FindingDesk['runs']): FindingDraft {
  const { evidence, links } = draft;
  if (evidence === undefined) return draft;
  const { state, inject, service } = evidence;
  const planId = runs.list().find(({ runId }) => runId === evidence.runId)?.planId;
  const found = Object.entries({ planId, state, inject, service, ...links }).filter(([, value]) => value !== undefined);
  return found.length === 0 ? draft : { ...draft, links: Object.fromEntries(found) };
}
