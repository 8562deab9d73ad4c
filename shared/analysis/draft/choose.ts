import { MINUTE, type Ms } from '../../basics/time';
import type { DraftSource } from '../../model/exercise-draft';
import type { Candidate } from './candidate';

/** Room time that an inject with its talk needs at least. */
const ROOM_FOR_ONE = 8 * MINUTE;
export const FEWEST = 8;
const MOST = 12;
const MOST_NUDGES = 3;

/** Eight to twelve, by room time; a short meeting takes fewer. */
export const injectCount = (room: Ms): number =>
  Math.max(
    1,
    Math.min(Math.floor(room / ROOM_FOR_ONE), Math.max(FEWEST, Math.min(MOST, Math.round(room / (10 * MINUTE))))),
  );

/** Shares of the exercise: what is to be proved first, then what would hurt and what nobody has seen, then what is known. */
const SHARES: readonly (readonly [DraftSource, number])[] = [
  ['retest', 0.34],
  ['failure tried', 0.42],
  ['untested part', 0.34],
  ['earlier drill', 0.25],
];

/** The best of every source up to its share, the rest by the order of the sources; besides, a nudge for the next decisions. */
export function choose(candidates: readonly Candidate[], room: Ms): readonly Candidate[] {
  const count = injectCount(room);
  const ranked = (source: DraftSource): readonly Candidate[] =>
    mixed(candidates.filter((it) => it.source === source).toSorted((a, b) => b.weight - a.weight));
  const chosen: Candidate[] = [];
  const take = (from: readonly Candidate[], most: number): void => {
    for (const candidate of from.slice(0, Math.max(0, most)))
      if (chosen.length < count && !chosen.some((it) => isSame(it, candidate))) chosen.push(candidate);
  };
  for (const [source, share] of SHARES) take(ranked(source), Math.ceil(count * share));
  for (const [source] of SHARES) take(ranked(source), count);
  return [...chosen, ...ranked('decision').slice(0, MOST_NUDGES)];
}

/** The best of every kind of effect, and about every state, in turn: not all of it is about people, or about one long step. */
function mixed(ranked: readonly Candidate[]): readonly Candidate[] {
  const turn = (candidate: Candidate, of: (it: Candidate) => string | undefined): number => {
    const kind = of(candidate);
    return kind === undefined ? 0 : ranked.slice(0, ranked.indexOf(candidate)).filter((it) => of(it) === kind).length;
  };
  return ranked
    .map((candidate) => ({ candidate, turn: turn(candidate, kindOf) + turn(candidate, ({ about }) => about) }))
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ candidate }) => candidate);
}

const kindOf = ({ inject }: Candidate): string => inject.effects[0]?.op ?? inject.type;

/** Two that do the same to the plan, or say the same, are one. */
const isSame = ({ inject: a }: Candidate, { inject: b }: Candidate): boolean =>
  a.title === b.title || (a.effects.length > 0 && JSON.stringify(a.effects) === JSON.stringify(b.effects));
