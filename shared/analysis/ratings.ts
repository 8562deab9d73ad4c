import type { Key } from '../model/ids';
import type { ObjectiveRating, RatingValue } from '../model/own-report';
import type { Objective } from '../model/scenario';

/** An objective with everything evaluators said of it. */
export interface Rated {
  readonly objective: Objective;
  readonly given: readonly ObjectiveRating[];
  /** What counts where evaluators differ: the lower. Absent while nobody has observed it. */
  readonly used?: RatingValue | undefined;
}

/** How each objective was performed, in the order of the scenario. */
export const ratedObjectives = (
  objectives: readonly Objective[],
  ratings: readonly ObjectiveRating[],
): readonly Rated[] =>
  objectives.map((objective) => {
    const given = ratings.filter((rating) => rating.objective === objective.id);
    return { objective, given, used: lowerOf(given) };
  });

/** Of several evaluators the lower counts; who has not observed it says nothing. */
export const lowerOf = (given: readonly Pick<ObjectiveRating, 'value'>[]): RatingValue | undefined =>
  WORST_FIRST.find((value) => given.some((rating) => rating.value === value));

const WORST_FIRST: readonly RatingValue[] = ['U', 'M', 'S', 'P'];

/** Objectives about which nobody has said anything yet. */
export const unrated = (
  objectives: readonly Objective[],
  ratings: readonly ObjectiveRating[],
): readonly Objective[] => {
  const rated = new Set<Key>(ratings.map(({ objective }) => objective));
  return objectives.filter(({ id }) => !rated.has(id));
};
