import { Severity } from '../../model/finding';
import { clip } from '../words/clip';
import { coverageRule, deviationRule, gapNoteRule, roleRule } from './practice';
import type { Draft, Facts, ProposedFinding, Rule } from './proposal';
import { targetRule } from './targets';
import { workRule } from './work';

const RULES: readonly Rule[] = [targetRule, workRule, roleRule, deviationRule, gapNoteRule, coverageRule];

/** The findings that a run's record gives rise to, the most severe first; those accepted before are marked. */
export function proposeFindings(facts: Facts): ProposedFinding[] {
  const { summary, findings } = facts.history;
  const accepted = new Map(findings.map(({ proposal, id }) => [proposal, id]));
  return RULES.flatMap((rule) => rule(facts))
    .map((draft) => proposed(draft, summary.runId))
    .map((finding) => {
      const id = accepted.get(finding.proposal);
      return id === undefined ? finding : { ...finding, accepted: id };
    })
    .toSorted((a, b) => Severity.options.indexOf(a.severity) - Severity.options.indexOf(b.severity));
}

function proposed(draft: Draft, runId: string): ProposedFinding {
  const { key, action, evidence, owner } = draft;
  const { at, state, service, inject } = evidence;
  return {
    title: clip(draft.title, 240),
    type: draft.type,
    severity: draft.severity,
    description: draft.description,
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
