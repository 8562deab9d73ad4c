// What findings ask of the plan itself: in short on page one, all of it with the improvement plan.
import type { Report } from '../report';
import { clip } from '../words/clip';
import { ENGLISH } from '../words/english';
import { asManyAsFit, counted, firstOf, listed } from '../words/phrases';
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
    short: clip(text, ROOM),
    sub: whoDoes(rows),
    isProposed: rows.every(({ status }) => status === 'proposed'),
    actions: [text],
  }));
  return [...each, ...ALIKE.flatMap((how, index) => together(report, alike[index] ?? [], how)), ...leftBehind(report)];
}

interface Alike {
  readonly rule: string;
  readonly namesOf: (report: Report, key: string) => readonly string[];
  readonly say: (names: string, isMany: boolean) => string;
}

const stepNames = ({ steps }: Report, key: string): readonly string[] =>
  steps.filter(({ state, visit }) => state === key && visit === 0).map(({ name }) => `“${name}”`);
const recipients = ({ communication }: Report, key: string): readonly string[] =>
  (communication?.duties ?? []).filter((duty) => duty.key === key).map(({ recipient }) => recipient);

/** What took away what a step needs; the step itself, where nothing of the drill did. */
const whatStopped = ({ steps }: Report, key: string): readonly string[] =>
  steps.filter(({ state, outcome }) => state === key && outcome === 'failed').map(({ name, stoppedBy }) => `“${stoppedBy?.title ?? name}”`); // prettier-ignore

/** What was expected after an inject and not seen. */
const notSeen = ({ injects }: Report, id: string): readonly string[] => {
  const inject = injects.find((it) => it.id === id);
  const missing = inject?.expected.filter((text) => inject.seen?.some((it) => it.text === text) !== true) ?? [];
  return missing.map((text) => `“${text}”`);
};

const it = (isMany: boolean): string => (isMany ? 'them' : 'it');

/** Rules that propose the same of many things. */
const ALIKE: readonly Alike[] = [
  {
    rule: 'duty',
    namesOf: recipients,
    say: (names, isMany) => `See that ${names} ${isMany ? 'are' : 'is'} told in time`,
  },
  { rule: 'failed', namesOf: whatStopped, say: (names) => `Put right what stopped work, or plan without it: ${names}` },
  { rule: 'slowed', namesOf: stepNames, say: (names) => `Reckon with what slowed ${names}` },
  {
    rule: 'expected',
    namesOf: notSeen,
    say: (names) => `Say who does what was expected and not seen: ${names}`,
  },
  {
    rule: 'overrun',
    namesOf: stepNames,
    say: (names, isMany) => `Correct the estimate${isMany ? 's' : ''} of ${names}, or remove what slowed ${it(isMany)}`,
  },
];

function together(report: Report, rows: Report['improvements'], { namesOf, say }: Alike): readonly PlanChange[] {
  const [first] = rows;
  if (first === undefined) return [];
  const actions = [...new Set(rows.map(({ action }) => action))];
  const owners = [...new Set(rows.map(({ owner }) => owner).filter((owner) => owner !== undefined))];
  const sub = [owners.length > 0 ? listed(owners) : 'no owner yet', 'no date yet', 'proposed by the record'].join(
    ' · ',
  );
  const names = [...new Set(rows.flatMap(({ proposedBy }) => namesOf(report, proposedBy?.about ?? '')))];
  const isMany = names.length > 1;
  const short = `${say(asManyAsFit(names, ROOM - say('', isMany).length - 1), isMany)}.`;
  if (actions.length === 1) return [{ text: first.action, short, sub: whoDoes(rows), isProposed: true, actions }];
  return [{ text: `${say(listed(names), isMany)}.`, short, sub, isProposed: true, actions }];
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

const MOST = 10;
/** Letters of a change on page one: three lines. */
const ROOM = 165;

interface InShort {
  readonly title: string;
  readonly note?: string;
  readonly items: readonly Item[];
}

/** How many there are, and in short what; those that are first actions too are named by their numbers there. */
export function changesInShort(report: Report, first: readonly string[]): InShort {
  const all = planChanges(report);
  const title = ENGLISH.sections.changesToPlan;
  if (all.length === 0) return { title, items: [{ text: ENGLISH.none.changesToPlan }] };
  const isFirst = ({ actions }: PlanChange): boolean => actions.some((action) => first.includes(action));
  const numbers = all.filter(isFirst).flatMap(({ actions }) => actions.map((action) => String(first.indexOf(action) + 1))); // prettier-ignore
  const others = all
    .filter((change) => !isFirst(change))
    .toSorted((a, b) => Number(a.isProposed) - Number(b.isProposed));
  const shown = others.length > MOST + 1 ? others.slice(0, MOST) : others;
  const rest = others.length - shown.length;
  const proposed = others.filter(({ isProposed }) => isProposed).length;
  if (others.length === 0) return { title, items: [{ text: asFirst(numbers) }] };
  return {
    title: numbers.length === 0 ? title : `${title}, besides ${listed(numbers)}`,
    ...(proposed > 0 && { note: proposedNote(proposed, others.length) }),
    items: [
      ...shown.map(({ text, short = text }): Item => ({ text: short })),
      ...(rest > 0 ? [{ text: `and ${rest} more, all of them in “${ENGLISH.sections.improvements}”` }] : []),
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

/** Nothing besides the first actions. */
const asFirst = (numbers: readonly string[]): string =>
  numbers.length === 1 ? `What first action ${numbers[0]} asks for` : `What first actions ${listed(numbers)} ask for`;

const proposedNote = (proposed: number, all: number): string =>
  proposed === all
    ? 'Proposed by the record, not accepted yet'
    : `The first ${all - proposed === 1 ? 'one' : all - proposed} accepted, the others proposed by the record`;
