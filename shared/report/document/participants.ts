import type { Report } from '../report';
import { ENGLISH } from '../words/english';
import { capital, counted } from '../words/phrases';
import { paragraph, tableOr, type Block } from './block';

/** Everybody the record names and every role of the plan, once each, with all that they had a part in. */
export function participantBlocks(report: Report): readonly Block[] {
  const parts = new Map<string, string[]>();
  const add = (who: string | undefined, part: string): void => {
    if (who === undefined || who === '') return;
    const own = parts.get(who);
    if (own === undefined) parts.set(who, [part]);
    else if (!own.includes(part)) own.push(part);
  };
  for (const { who, standing, standIn } of report.attendance ?? []) {
    add(who, standIn === undefined ? PART[standing] : `${PART[standing]}: ${standIn}`);
    if (standing === 'stand-in') add(standIn, `in place of ${who}`);
  }
  for (const name of report.overview.facilitators) add(name, 'kept the record');
  for (const [name, count] of evaluators(report)) add(name, `evaluator: rated ${counted(count, 'objective')}`);
  for (const [name, count] of tally(report.decisions, deciderOf)) add(name, `took ${counted(count, 'decision')}`);
  for (const [name, count] of tally(messages(report), ({ approvedBy }) => approvedBy)) add(name, `approved ${counted(count, 'message')}`); // prettier-ignore
  for (const [name, count] of tally(report.notes, ({ who, withdrawn }) => (withdrawn === undefined ? who : undefined))) add(name, `named in ${counted(count, 'entry', 'entries')}`); // prettier-ignore
  for (const [name, count] of tally(stepsOnce(report), ({ owner }) => owner)) add(name, `role of the plan: owner of ${counted(count, 'step')}`); // prettier-ignore
  for (const name of report.overview.roles) add(name, 'role of the plan');
  for (const [name, count] of tally(report.decisions, ({ owner }) => owner)) add(name, `asked for ${counted(count, 'decision')}`); // prettier-ignore
  for (const [name, count] of tally(recipients(report), (to) => to)) add(name, `told by ${counted(count, 'inject')}`);
  for (const [name, count] of tally(report.communication?.duties ?? [], ({ approval }) => approval?.role)) add(name, `has to approve ${counted(count, 'duty', 'duties')} to tell somebody`); // prettier-ignore
  return [
    paragraph(ENGLISH.notes.participants, 'note'),
    tableOr('The record names nobody.', {
      columns: [
        { title: 'Who', width: 38 },
        { title: 'Part', width: 62 },
      ],
      rows: [...parts].map(([who, part]) => ({ cells: [who, capital(shortest(part).join(' · '))] })),
    }),
  ];
}

const PART = { present: 'in the room', remote: 'remote', 'stand-in': 'by a stand-in', absent: 'absent' } as const;

/** That it is a role goes without saying where it says what it owns. */
const shortest = (parts: readonly string[]): readonly string[] =>
  parts.some((part) => part.startsWith('role of the plan:')) ? parts.filter((part) => part !== 'role of the plan') : parts; // prettier-ignore

function tally<T>(items: readonly T[], nameOf: (item: T) => string | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of items.map(nameOf)) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function evaluators({ own }: Report): ReadonlyMap<string, number> {
  return tally(own?.ratings ?? [], ({ evaluator }) => evaluator);
}

const deciderOf = ({ how, by, decidedBy }: Report['decisions'][number]): string | undefined =>
  how === 'person' ? (decidedBy ?? by) : undefined;

const messages = ({ communication }: Report) => (communication?.duties ?? []).flatMap((duty) => duty.messages);

/** Not again for every visit. */
const stepsOnce = ({ steps }: Report) =>
  steps.filter(({ kind, state }, index) => kind === 'step' && steps.findIndex((it) => it.state === state) === index);

const recipients = ({ injects }: Report): readonly string[] =>
  injects.flatMap(({ status, to }) => (status === 'released' ? to : []));
