// What findings ask of the plan itself: in short on page one, all of it with the improvement plan.
import type { Report } from '../report';
import { clip } from '../words/clip';
import { ENGLISH } from '../words/english';
import { counted, firstOf, listed } from '../words/phrases';
import { paragraph, type Block, type Item } from './block';
import { whoDoes } from './first-actions';

/** One thing to change, by whom; `actions` are those of the improvement plan that ask for it. */
interface PlanChange {
  readonly text: string;
  /** For page one, where it can be said in fewer words. */
  readonly short?: string;
  readonly sub?: string;
  /** By the record; nobody has accepted it yet. */
  readonly isProposed: boolean;
  readonly actions: readonly string[];
}

/** Most severe first; what the record proposes of several steps alike is one change; last, where the team left the plan. */
function planChanges(report: Report): readonly PlanChange[] {
  const asked = report.improvements.filter(({ element, action }) => element === 'planning' && action !== '');
  const ofRule = (rule: string): Rows => asked.filter(({ proposedBy }) => proposedBy?.rule === rule);
  const others = asked.filter(({ proposedBy }) => proposedBy?.rule !== 'overrun' && proposedBy?.rule !== 'failed');
  const each = [...Map.groupBy(others, ({ action }) => action)].map(([text, rows]) => ({
    text,
    sub: whoDoes(rows),
    isProposed: rows.every(({ status }) => status === 'proposed'),
    actions: [text],
  }));
  return [
    ...each,
    ...together(report, ofRule('failed'), (count) => `Provide what ${count} lacked, or take them out`), // prettier-ignore
    ...together(report, ofRule('overrun'), (count) => `Correct the estimates of ${count} that took longer`), // prettier-ignore
    ...leftBehind(report),
  ];
}

type Rows = Report['improvements'];

/** Steps of which the record proposes the same: by their names, under the words for all of them. */
function together({ steps }: Report, rows: Rows, say: (count: string) => string): readonly PlanChange[] {
  const [first] = rows;
  if (first === undefined) return [];
  const actions = [...new Set(rows.map(({ action }) => action))];
  if (actions.length === 1) return [{ text: first.action, sub: whoDoes(rows), isProposed: true, actions }];
  const owners = [...new Set(rows.map(({ owner }) => owner).filter((owner) => owner !== undefined))];
  const sub = [...(owners.length > 0 ? [listed(owners)] : []), 'no date yet', 'proposed by the record'].join(' · ');
  const about = new Set(rows.map(({ proposedBy }) => proposedBy?.state));
  const names = new Set(steps.filter(({ state }) => about.has(state)).map(({ name }) => `“${name}”`));
  const short = say(counted(names.size, 'step'));
  return [{ text: `${short}: ${listed([...names])}.`, short: `${short}.`, sub, isProposed: true, actions }];
}

function leftBehind({ deviations }: Report): readonly PlanChange[] {
  if (deviations.length === 0) return [];
  const named = deviations.map(({ what }) => what);
  const ways = counted(deviations.length, 'way', 'ways');
  return [
    {
      text: `Take up or rule out ${ways} in which the team left the plan: ${clip(firstOf(named, 1), 80)}`,
      isProposed: true,
      actions: [],
    },
  ];
}

const MOST = 5;

/** How many there are, and in short what; those that are first actions too are named by their numbers there. */
export function changesInShort(report: Report, first: readonly string[]): { title: string; items: readonly Item[] } {
  const all = planChanges(report);
  const title = ENGLISH.sections.changesToPlan;
  if (all.length === 0) return { title, items: [{ text: ENGLISH.none.changesToPlan }] };
  const isFirst = ({ actions }: PlanChange): boolean => actions.some((action) => first.includes(action));
  const numbers = all.filter(isFirst).flatMap(({ actions }) => actions.map((action) => String(first.indexOf(action) + 1))); // prettier-ignore
  const others = all.filter((change) => !isFirst(change));
  const shown = others.length > MOST + 1 ? others.slice(0, MOST) : others;
  const rest = others.length - shown.length;
  const proposed = others.filter(({ isProposed }) => isProposed).length;
  if (others.length === 0) return { title, items: [{ text: `First actions: ${listed(numbers)}` }] };
  return {
    title: numbers.length === 0 ? title : `${title}, besides ${listed(numbers)}`,
    items: [
      ...shown.map(({ text, short = text }): Item => ({ text: clip(short, 110) })),
      ...(rest > 0 ? [{ text: `and ${rest} more, all of them in “${ENGLISH.sections.improvements}”` }] : []),
      ...(proposed > 0 ? [{ text: `${proposed === others.length ? 'All' : String(proposed)} of these proposed by the record, not accepted yet` }] : []), // prettier-ignore
    ],
  };
}

/** All of them, each with who has taken it on. */
export function planChangeBlocks(report: Report): readonly Block[] {
  const items = planChanges(report).map(({ text, sub }): Item => ({ text, ...(sub !== undefined && { sub }) }));
  const list: Block =
    items.length === 0 ? paragraph(ENGLISH.none.changesToPlan, 'note') : { kind: 'list', ordered: true, items };
  return [{ kind: 'subsection', title: ENGLISH.sections.changesToPlan, blocks: [list] }];
}
