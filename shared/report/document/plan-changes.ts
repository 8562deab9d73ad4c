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

/** Most severe first; what the record proposes alike of several things is one change; last, where the team left the plan. */
function planChanges(report: Report): readonly PlanChange[] {
  const asked = report.improvements.filter(({ element, action }) => element === 'planning' && action !== '');
  const alike = ALIKE.map((how) => asked.filter(({ proposedBy }) => proposedBy?.rule === how.rule));
  const others = asked.filter((row) => !alike.some((rows) => rows.includes(row)));
  const each = [...Map.groupBy(others, ({ action }) => action)].map(([text, rows]) => ({
    text,
    sub: whoDoes(rows),
    isProposed: rows.every(({ status }) => status === 'proposed'),
    actions: [text],
  }));
  return [...each, ...ALIKE.flatMap((how, index) => together(report, alike[index] ?? [], how)), ...leftBehind(report)];
}

interface Alike {
  readonly rule: string;
  readonly nameOf: (report: Report, key: string) => string | undefined;
  readonly say: (names: string) => string;
  /** Names are many and matter little: on page one their count stands for them. */
  readonly isCounted?: boolean;
}

const stepName = ({ steps }: Report, key: string): string | undefined => {
  const name = steps.find(({ state }) => state === key)?.name;
  return name === undefined ? undefined : `“${name}”`;
};
const recipient = ({ communication }: Report, key: string): string | undefined =>
  communication?.duties.find((duty) => duty.key === key)?.recipient;

const injectNumber = ({ injects }: Report, id: string): string | undefined => {
  const no = injects.find((inject) => inject.id === id)?.no;
  return no === undefined ? undefined : `inject ${no}`;
};

/** Rules that propose the same of many things. */
const ALIKE: readonly Alike[] = [
  { rule: 'duty', nameOf: recipient, say: (names) => `Agree who tells ${names} in time` },
  { rule: 'failed', nameOf: stepName, say: (names) => `Provide what ${names} lacked, or take them out` },
  { rule: 'expected', nameOf: injectNumber, say: (names) => `See to what was expected and not seen after ${names}` },
  {
    rule: 'overrun',
    nameOf: stepName,
    say: (names) => `Correct the estimates of ${names}, or remove what slowed them`,
    isCounted: true,
  },
];

function together(
  report: Report,
  rows: Report['improvements'],
  { nameOf, say, isCounted }: Alike,
): readonly PlanChange[] {
  const [first] = rows;
  if (first === undefined) return [];
  const actions = [...new Set(rows.map(({ action }) => action))];
  if (actions.length === 1) return [{ text: first.action, sub: whoDoes(rows), isProposed: true, actions }];
  const owners = [...new Set(rows.map(({ owner }) => owner).filter((owner) => owner !== undefined))];
  const sub = [...(owners.length > 0 ? [listed(owners)] : []), 'no date yet', 'proposed by the record'].join(' · ');
  const named = [...new Set(rows.map(({ proposedBy }) => nameOf(report, proposedBy?.about ?? '')))].filter((name) => name !== undefined); // prettier-ignore
  const short = `${say(isCounted === true ? counted(named.length, 'step') : listed(named))}.`;
  return [{ text: `${say(listed(named))}.`, short, sub, isProposed: true, actions }];
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

const MOST = 6;

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
      ...shown.map(({ text, short = text }): Item => ({ text: clip(short, 125) })),
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
