import { Severity, type Finding } from '../../model/finding';
import { clip } from '../words/clip';
import { capacityRule } from './capacity';
import { communicationRule } from './communication';
import { coverageRule, deviationRule, gapNoteRule, roleRule } from './practice';
import type { ProposedFinding } from '../../model/proposed-finding';
import type { Draft, Facts, Rule } from './proposal';
import { expectedRule } from './expected';
import { estimateRule } from './estimates';
import { sharedFateRule } from './shared-fate';
import { noPlanRule } from './no-plan';
import { targetRule } from './targets';
import { workRule } from './work';

const RULES: readonly Rule[] = [
  noPlanRule,
  targetRule,
  capacityRule,
  sharedFateRule,
  workRule,
  estimateRule,
  roleRule,
  deviationRule,
  communicationRule,
  gapNoteRule,
  expectedRule,
  coverageRule,
];

/** Where there was no plan, nothing was expected of its steps. */
const WITHOUT_PLAN: readonly Rule[] = [noPlanRule, targetRule, gapNoteRule];

/** The findings that a run's record gives rise to, the most severe first; those accepted before are marked. */
export function proposeFindings(facts: Facts): ProposedFinding[] {
  const { summary, findings } = facts.history;
  const settled = new Map(findings.map((finding) => [finding.proposal, finding]));
  const rules = facts.history.frozen.settings.event?.noPlan === undefined ? RULES : WITHOUT_PLAN;
  return rules
    .flatMap((rule) => rule(facts))
    .map((draft) => proposed(draft, summary.runId))
    .map((proposal) => ({ ...proposal, ...whatBecame(settled.get(proposal.proposal)) }))
    .toSorted(
      (a, b) =>
        Severity.options.indexOf(a.severity) - Severity.options.indexOf(b.severity) ||
        Number(isNoted(b)) - Number(isNoted(a)),
    );
}

/** What a person wrote down comes before what the record concludes. */
const isNoted = ({ proposal }: ProposedFinding): boolean => proposal.includes(':note/');

function whatBecame(finding: Finding | undefined): Pick<ProposedFinding, 'accepted' | 'dismissed'> {
  if (finding === undefined) return {};
  const change = finding.statusLog?.findLast(({ to }) => to === finding.status);
  const { reason } = change ?? {};
  const dismissed = {
    by: change?.by ?? finding.raisedBy,
    at: change?.at ?? finding.updatedAt,
    ...(reason !== undefined && { reason }),
  };
  return { accepted: finding.id, ...(finding.status === 'rejected' && { dismissed }) };
}

function proposed(draft: Draft, runId: string): ProposedFinding {
  const { key, action, evidence, owner } = draft;
  const { at, state, service, inject } = evidence;
  return {
    title: clip(draft.title, 240),
    type: draft.type,
    severity: draft.severity,
    description: draft.description,
    element: action.element,
    actions: [{ ...action, ...(owner !== undefined && { owner }) }],
    evidence: {
      runId,
      seqs: [...new Set(evidence.seqs)],
      ...(at !== undefined && { at }),
      ...(state !== undefined && { state }),
      ...(service !== undefined && { service }),
      ...(inject !== undefined && { inject }),
    },
    proposal: `${runId}:${key}`,
    ...(owner !== undefined && { owner }),
  };
}
