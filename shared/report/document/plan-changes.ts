// What findings ask of the plan itself: a few on page one, all of them with the improvement plan.
import type { Report } from '../report';
import { clip } from '../words/clip';
import { formatDue } from '../words/dates';
import { ENGLISH } from '../words/english';
import { counted, firstOf } from '../words/phrases';
import { paragraph, type Block, type Item } from './block';

type Rows = Report['improvements'];

/** Of an action that answers several findings, everybody who has taken it on; the first proposal where nobody has. */
export function whoDoes(rows: Rows): string {
  const taken = rows.filter(({ status }) => status !== 'proposed');
  const told = (taken.length > 0 ? taken : rows.slice(0, 1)).map(({ owner, due, status }) =>
    [
      owner ?? 'no owner yet',
      due === undefined ? 'no date yet' : `due ${formatDue(due)}`,
      ...(status === 'proposed' ? ['proposed by the record'] : []),
    ].join(' · '),
  );
  return [...new Set(told)].join('; ');
}

/** Each change once, with the rows that ask for it. */
const askedOfPlan = ({ improvements }: Report): ReadonlyMap<string, Rows> =>
  Map.groupBy(
    improvements.filter(({ element, action }) => element === 'planning' && action !== ''),
    ({ action }) => action,
  );

const MOST = 3;

/** How many there are, where not all of them have room on page one. */
export function titleOfChanges(report: Report): string {
  const all = askedOfPlan(report).size;
  const title = ENGLISH.sections.changesToPlan;
  return all > MOST ? `${title}: ${MOST} of ${all}` : title;
}

/** The first few, then where the team left the plan. */
export function changesToPlan(report: Report): readonly Item[] {
  const left = leftBehind(report);
  const asked = [...askedOfPlan(report).keys()].slice(0, left.length > 0 ? MOST - 1 : MOST);
  const items = [...asked.map((action): Item => ({ text: clip(action, 110) })), ...left];
  return items.length === 0 ? [{ text: ENGLISH.none.changesToPlan }] : items;
}

function leftBehind({ deviations }: Report): readonly Item[] {
  if (deviations.length === 0) return [];
  const first = clip(
    firstOf(
      deviations.map(({ what }) => what),
      1,
    ),
    80,
  );
  const ways = counted(deviations.length, 'way', 'ways');
  return [{ text: `Take up or rule out ${ways} in which the team left the plan: ${first}` }];
}

/** All of them, each with who has taken it on. */
export function planChangeBlocks(report: Report): readonly Block[] {
  const items = [...askedOfPlan(report)].map(([text, rows]): Item => ({ text, sub: whoDoes(rows) }));
  const all = [...items, ...leftBehind(report)];
  const list: Block =
    all.length === 0 ? paragraph(ENGLISH.none.changesToPlan, 'note') : { kind: 'list', ordered: true, items: all };
  return [{ kind: 'subsection', title: ENGLISH.sections.changesToPlan, blocks: [list] }];
}
