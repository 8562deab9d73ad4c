import { attemptsOf, atMost, together, type Attempt, type Changeable } from './smallest-change';

/** How far a search has come. */
export interface Sought<O> {
  readonly tried: number;
  /** The smallest that is enough so far. */
  readonly found?: Tried<O>;
  /** The one that comes nearest so far, where none is enough. */
  readonly nearest?: Tried<O>;
  /** Everything marked was changed as far as it goes, and that was not enough. */
  readonly isHopeless?: boolean;
}

export interface Tried<O> {
  readonly attempt: Attempt;
  readonly outcome: O;
}

interface Asked<O> {
  readonly marked: readonly Changeable[];
  /** Simulates a change; undefined when the search is called off. */
  readonly play: (attempt: Attempt) => Promise<O | undefined>;
  readonly isEnough: (outcome: O) => boolean;
  readonly isBetter: (one: O, other: O) => boolean;
  readonly onTried: (so: Sought<O>) => void;
}

/**
 * Looks for the smallest change that is enough. First everything together, as far as it goes: where that is not enough,
 * nothing is. Then one figure after another is given back as far as can be, which leaves a change that is small; at last
 * every single change and every two together that are smaller still, from the smallest on. Two that are not enough as far
 * as they go are not tried in between: changing less is taken to help less.
 */
export async function searchSmallest<O>({ marked, play, isEnough, isBetter, onTried }: Asked<O>): Promise<Sought<O>> {
  let so: Sought<O> = { tried: 0 };
  const known = new Map<string, Tried<O>>();
  const enough = async (attempt: Attempt): Promise<boolean | undefined> => {
    const outcome = known.get(attempt.title)?.outcome ?? (await play(attempt));
    if (outcome === undefined) return undefined;
    const tried = { attempt, outcome };
    known.set(attempt.title, tried);
    const isFound = isEnough(outcome);
    so = {
      ...so,
      tried: known.size,
      ...(isFound && attempt.size < (so.found?.attempt.size ?? Infinity) && { found: tried }),
      ...((so.nearest === undefined || isBetter(outcome, so.nearest.outcome)) && { nearest: tried }),
    };
    onTried(so);
    return isFound;
  };

  const most = marked.map(atMost);
  if (most.length === 0) return so;
  const isPossible = await enough(together(most));
  if (isPossible === false) return { ...so, isHopeless: true };
  if (isPossible === undefined) return so;
  let kept = most;
  for (const changeable of marked.toSorted((a, b) => atMost(b).size - atMost(a).size)) {
    for (const part of [undefined, ...attemptsOf([changeable])]) {
      const fewer = kept.flatMap((it) => (it.figures[0] !== changeable.id ? [it] : part === undefined ? [] : [part]));
      if (fewer.length === 0 || together(fewer).size >= together(kept).size) continue;
      // oxlint-disable-next-line no-await-in-loop -- what is tried next depends on it
      const isFewerEnough = await enough(together(fewer));
      if (isFewerEnough === undefined) return so;
      if (!isFewerEnough) continue;
      kept = fewer;
      break;
    }
  }
  const hopeless = new Set<string>();
  for (const pair of pairsOf(marked)) {
    // oxlint-disable-next-line no-await-in-loop -- it may be called off
    const isPairEnough = await enough(together(pair.map(atMost)));
    if (isPairEnough === undefined) return so;
    if (!isPairEnough) hopeless.add(nameOf(pair.map(({ id }) => id)));
  }
  for (const attempt of attemptsOf(marked)) {
    if (attempt.size >= (so.found?.attempt.size ?? Infinity)) break;
    const { figures } = attempt;
    if (pairsOf(marked).every((pair) => !isPart(figures, pair) || hopeless.has(nameOf(pair.map(({ id }) => id)))))
      continue;
    // oxlint-disable-next-line no-await-in-loop -- the smallest first: a larger one is asked only where that is not enough
    if ((await enough(attempt)) !== false) break;
  }
  return so;
}

const pairsOf = (marked: readonly Changeable[]): readonly (readonly Changeable[])[] =>
  marked.length < 2 ? marked.map((it) => [it]) : marked.flatMap((a, i) => marked.slice(i + 1).map((b) => [a, b]));

const nameOf = (figures: readonly string[]): string => JSON.stringify(figures);

const isPart = (figures: readonly string[], pair: readonly Changeable[]): boolean =>
  figures.every((figure) => pair.some(({ id }) => id === figure));
