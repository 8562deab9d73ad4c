import type { Finding } from '../../model/finding';
import type { EarlierFinding } from '../../model/retest';
import { whatIsTested } from './what-is-tested';

const SET_ASIDE: readonly Finding['status'][] = ['rejected', 'duplicate'];
const MOST = 10;

/** The likeliest first: the same rule of the record, then the same kind of finding at the same place; the newest of equals. */
export function earlierFindings(finding: Finding, ofPlan: readonly Finding[]): readonly EarlierFinding[] {
  return ofPlan
    .filter((it) => it.id !== finding.id && it.raisedAt <= finding.raisedAt && !SET_ASIDE.includes(it.status))
    .filter(({ evidence }) => evidence === undefined || evidence.runId !== finding.evidence?.runId)
    .flatMap((it) => {
      const same = sameness(finding, it);
      return same === undefined ? [] : [{ finding: it, same }];
    })
    .toSorted((a, b) => ORDER.indexOf(a.same) - ORDER.indexOf(b.same) || byDay(b.finding, a.finding))
    .slice(0, MOST);
}

const ORDER: readonly EarlierFinding['same'][] = ['rule', 'step', 'inject', 'service'];
const byDay = (a: Finding, b: Finding): number => a.raisedAt.localeCompare(b.raisedAt);

function sameness(one: Finding, other: Finding): EarlierFinding['same'] | undefined {
  const [a, b] = [whatIsTested(one), whatIsTested(other)];
  if (a.rule !== undefined && a.rule === b.rule) return 'rule';
  if (one.type !== other.type) return undefined;
  if (a.state !== undefined) return a.state === b.state ? 'step' : undefined;
  if (a.inject !== undefined) return a.inject === b.inject ? 'inject' : undefined;
  return a.service !== undefined && a.service === b.service && b.state === undefined ? 'service' : undefined;
}

/** What the record itself says again needs nobody to say so: linked to what was closed, else to the newest. */
export function repeatedBy(finding: Finding, ofPlan: readonly Finding[]): string | undefined {
  const same = earlierFindings(finding, ofPlan).filter((it) => it.same === 'rule');
  return (same.find((it) => it.finding.status === 'verified') ?? same[0])?.finding.id;
}
