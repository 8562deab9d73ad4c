import type { Inject, Objective } from '../../model/scenario';

/**
 * The objective that an inject serves: the one with most words in common; where none has any, the one that is served
 * least so far. `served` counts, by key, and goes on.
 */
export function objectiveFor(
  inject: Pick<Inject, 'title' | 'message' | 'expected'>,
  objectives: readonly Objective[],
  served: Map<string, number>,
): string | undefined {
  const words = wordsOf([inject.title, inject.message, ...inject.expected].join(' '));
  const ranked = objectives
    .map((objective) => ({
      id: objective.id,
      shared: [...wordsOf(`${objective.text} ${objective.capability ?? ''}`)].filter((word) => words.has(word)).length,
      before: served.get(objective.id) ?? 0,
    }))
    .toSorted((a, b) => b.shared - a.shared || a.before - b.before);
  const best = ranked[0];
  if (best === undefined) return undefined;
  served.set(best.id, best.before + 1);
  return best.id;
}

/** Words that can mean something: of five letters or more. */
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/\p{L}{5,}/gu) ?? []);
