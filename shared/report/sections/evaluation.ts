import { z } from 'zod';
import { lowerOf } from '../../analysis/ratings';
import type { ObjectiveRating, RatingValue } from '../../model/own-report';

/** Two numbers that are only read together: how well what was rated went (K-01), and how much was rated at all. */
export const Evaluation = z.object({
  /** 0 to 1; absent where nothing was rated. */
  score: z.number().optional(),
  rated: z.number().int(),
  objectives: z.number().int(),
});
export type Evaluation = z.infer<typeof Evaluation>;

/** Letters are never averaged: each stands for a share of the objective that was reached. Not observed is not rated. */
const WEIGHTS: Readonly<Record<RatingValue, number | undefined>> = { P: 1, S: 0.75, M: 0.25, U: 0, N: undefined };

/** Of several evaluators of one objective the lower counts. */
export function evaluationOf(
  objectives: readonly { readonly id: string }[],
  ratings: readonly ObjectiveRating[],
): Evaluation | undefined {
  if (objectives.length === 0) return undefined;
  const weights = objectives.flatMap(({ id }) => {
    const used = lowerOf(ratings.filter(({ objective }) => objective === id));
    const weight = used === undefined ? undefined : WEIGHTS[used];
    return weight === undefined ? [] : [weight];
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const told = { rated: weights.length, objectives: objectives.length };
  return weights.length === 0 ? told : { ...told, score: sum / weights.length };
}

/** Objectives whose lowest rating is this letter, in their words. */
export const ratedAs = (
  letter: RatingValue,
  objectives: readonly { readonly id: string; readonly text: string }[],
  ratings: readonly ObjectiveRating[],
): readonly string[] =>
  objectives.flatMap(({ id, text }) =>
    lowerOf(ratings.filter(({ objective }) => objective === id)) === letter ? [text] : [],
  );
