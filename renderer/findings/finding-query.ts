import { FindingStatus, FindingType, Severity, type Finding } from '../../shared/model/finding';
import { folded, foldedOf } from '../client/folded';
import { active, isOverdue } from './finding-words';

export const columns = ['severity', 'title', 'type', 'status', 'owner', 'due', 'from'] as const;
export type Column = (typeof columns)[number];

/** Which findings are shown, and in which order. */
export interface FindingQuery {
  readonly view: 'active' | 'overdue' | 'all';
  readonly text: string;
  readonly severities: readonly Severity[];
  readonly statuses: readonly FindingStatus[];
  readonly runId?: string | undefined;
  readonly sort: { readonly by: Column; readonly descending: boolean };
}

export const firstQuery: FindingQuery = {
  view: 'active',
  text: '',
  severities: [],
  statuses: [],
  sort: { by: 'severity', descending: false },
};

/** What a query must know beside the findings. */
export interface Surroundings {
  readonly today: string;
  readonly runTitle: (runId: string) => string;
}

export function queryFindings(all: readonly Finding[], query: FindingQuery, around: Surroundings): readonly Finding[] {
  const words = folded(query.text).split(/\s+/).filter(Boolean);
  const matches = (finding: Finding): boolean =>
    inView(finding, query.view, around.today) &&
    (query.severities.length === 0 || query.severities.includes(finding.severity)) &&
    (query.statuses.length === 0 || query.statuses.includes(finding.status)) &&
    (query.runId === undefined || finding.evidence?.runId === query.runId) &&
    (words.length === 0 || holds(finding, words));
  const { by, descending } = query.sort;
  const compare = comparisons(around)[by];
  return all.filter(matches).toSorted((a, b) => (descending ? -1 : 1) * compare(a, b) || newestFirst(a, b));
}

const inView = (finding: Finding, view: FindingQuery['view'], today: string): boolean =>
  view === 'all' || (view === 'active' ? active.includes(finding.status) : isOverdue(finding, today));

const holds = (finding: Finding, words: readonly string[]): boolean =>
  words.every((word) => textOf(finding).includes(word));

const textOf = foldedOf(({ title, description = '', rootCause = '', owner = '', actions }: Finding) =>
  [title, description, rootCause, owner, ...actions.map((action) => action.text)].join('\n'),
);

/** By code unit: a collator would take seconds over a full register. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const titleOf = foldedOf(({ title }: Finding) => title);
const byOrderIn =
  <T extends string>(order: readonly T[]) =>
  (a: T, b: T): number =>
    order.indexOf(a) - order.indexOf(b);
const bySeverity = byOrderIn(Severity.options);
const byStatus = byOrderIn(FindingStatus.options);
const byType = byOrderIn(FindingType.options);

/** What is absent comes last. */
const absentLast = (a = '', b = ''): number =>
  a === '' || b === '' || a === b ? Number(a === '') - Number(b === '') : byText(folded(a), folded(b));
const newestFirst = (a: Finding, b: Finding): number => byText(b.raisedAt, a.raisedAt);

const comparisons = ({ runTitle }: Surroundings): Record<Column, (a: Finding, b: Finding) => number> => ({
  severity: (a, b) => bySeverity(a.severity, b.severity),
  title: (a, b) => byText(titleOf(a), titleOf(b)),
  type: (a, b) => byType(a.type, b.type),
  status: (a, b) => byStatus(a.status, b.status),
  owner: (a, b) => absentLast(a.owner, b.owner),
  due: (a, b) => absentLast(a.due, b.due),
  from: (a, b) =>
    absentLast(a.evidence && runTitle(a.evidence.runId), b.evidence && runTitle(b.evidence.runId)) ||
    (a.evidence?.at ?? 0) - (b.evidence?.at ?? 0),
});
