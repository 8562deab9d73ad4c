import type { Entry } from '../journal/entry';
import { mendingsOf } from '../journal/mending';
import { FeedbackStatement, type FeedbackForm } from '../model/feedback';
import { STATEMENTS } from '../model/feedback-statements';
import { attendanceOf } from './attendance';

/** How many gave 1, 2, 3, 4 and 5 to a statement, in this order. No average: five people who differ are not one who wavers. */
export interface StatementAnswers {
  readonly statement: FeedbackStatement;
  readonly counts: readonly [number, number, number, number, number];
  readonly rated: number;
}

export interface Feedback {
  /** The latest form of each person, and every one without a name, in the order in which they came. */
  readonly forms: readonly (FeedbackForm & { readonly seq: number })[];
  readonly statements: readonly StatementAnswers[];
  /** Who took part by the roll call and has given none. */
  readonly missing: readonly string[];
}

/** What participants said of the exercise. Forms that were taken back do not count. */
export function feedbackOf(journal: readonly Entry[]): Feedback {
  const { countered } = mendingsOf(journal);
  const all = journal.flatMap(({ cause, seq }) =>
    cause.kind === 'command' && cause.command.kind === 'feedback' && !countered.has(seq)
      ? [{ ...cause.command.form, seq }]
      : [],
  );
  const forms = all.filter(
    ({ who, seq }) => who === undefined || !all.some((later) => later.who === who && later.seq > seq),
  );
  const given = new Set(forms.map(({ who }) => who));
  const missing = attendanceOf(journal).flatMap(({ who, standing, standIn }) => {
    const person = standing === 'stand-in' ? (standIn ?? who) : who;
    return standing === 'absent' || given.has(person) || given.has(who) ? [] : [person];
  });
  return { forms, statements: FeedbackStatement.options.map((it) => answersTo(it, forms)), missing };
}

function answersTo(statement: FeedbackStatement, forms: readonly FeedbackForm[]): StatementAnswers {
  const given = forms.flatMap(({ ratings }) => ratings[statement] ?? []);
  const count = (value: number): number => given.filter((it) => it === value).length;
  return { statement, counts: [count(1), count(2), count(3), count(4), count(5)], rated: given.length };
}

/** What stands on a form, in a few words each. */
export function feedbackWords({ ratings, strengths, improvements, actions, channel }: FeedbackForm): readonly string[] {
  const rated = FeedbackStatement.options.flatMap((it) => (ratings[it] === undefined ? [] : [`${STATEMENTS[it]} ${ratings[it]} of 5`])); // prettier-ignore
  const texts = [
    ['went well', strengths],
    ['to improve', improvements],
    ['to be done', actions],
    ['came', channel],
  ].flatMap(([label, text]) => (text === undefined || text.trim() === '' ? [] : [`${label}: ${text}`]));
  return [...rated, ...texts];
}
