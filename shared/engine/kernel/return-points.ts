import { isActive } from './activity';
import { fixed, ints } from './arena';
import { tablesAtWork } from './at-work';
import * as at from './layout';
import { enteredBetween, type Move } from './structure';

/** Remembers where a container stood, for the return points inside it. */
export const record = (r: number): void => {
  const { structure } = tablesAtWork();
  const n = at.placeOf(r);
  const histories = structure.histories[n]!;
  for (let i = 0; i < histories.length; i += 1) {
    const history = histories[i]!;
    const deep = structure.deep[history] === 1;
    const list = fixed[at.recordOf(history) + at.recorded]!;
    let length = 0;
    for (let inside = n + 1; inside < structure.last[n]!; inside += 1) {
      if (!isActive(at.recordOf(inside))) continue;
      const counts = deep ? structure.children[inside]!.length === 0 : structure.parent[inside] === n;
      if (counts) ints[list + length++] = inside;
    }
    ints[at.recordOf(history) + at.recordedLength] = length;
  }
};

/** The states entered by a return point: those that were recorded, or its default. */
export const returnTo = (move: Move): Int32Array => {
  const { structure } = tablesAtWork();
  const history = at.recordOf(move.target);
  const length = ints[history + at.recordedLength]!;
  const list = fixed[history + at.recorded]!;
  if (length >= 0) return enteredBetween(structure, move.domain, [...ints.subarray(list, list + length)]);
  const named = structure.initial[move.target]!;
  return enteredBetween(structure, move.domain, [
    named >= 0 ? named : structure.initial[structure.parent[move.target]!]!,
  ]);
};
