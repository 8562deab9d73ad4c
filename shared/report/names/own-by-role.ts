import type { OwnReport } from '../../model/own-report';

/**
 * Who wrote, rated, kept and approved, by what they are: names are typed there which no plan knows. An evaluator who is
 * known from elsewhere stays, to be named as there.
 */
export function ownByRole(
  { texts, ratings, editions, ...rest }: OwnReport,
  known: ReadonlyMap<string, string>,
): OwnReport {
  const evaluators = [...new Set(ratings.map(({ evaluator }) => evaluator))];
  return {
    ...rest,
    texts: texts.map((text) => ({ ...text, by: 'the team' })),
    ratings: ratings.map((rating) => ({
      ...rating,
      evaluator: known.get(rating.evaluator) ?? `Evaluator ${evaluators.indexOf(rating.evaluator) + 1}`,
    })),
    editions: editions.map(({ approval, ...edition }) => ({
      ...edition,
      by: 'the team',
      ...(approval && { approval: { ...approval, by: approval.role } }),
    })),
  };
}
