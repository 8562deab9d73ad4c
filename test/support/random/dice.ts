import { known } from '../../../shared/basics/assert';
import { seededRandom } from '../../torture/seeded-random';

/** Chance for made-up documents: the same seed makes the same document. */
export interface Dice {
  readonly below: (limit: number) => number;
  readonly between: (least: number, most: number) => number;
  /** True in so many of a hundred cases. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** Each of them with a chance of so many in a hundred. */
  readonly some: <T>(items: readonly T[], percent: number) => T[];
}

export function dice(seed: number): Dice {
  const { below } = seededRandom(Math.imul(seed + 1, 0x9e3779b1));
  const chance = (percent: number): boolean => below(100) < percent;
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance,
    pick: (items) => known(items[below(items.length)], 'there is something to pick from'),
    some: (items, percent) => items.filter(() => chance(percent)),
  };
}

/** `{ [key]: value }` with a chance of so many in a hundred, else nothing. */
export const maybe = <K extends string, V>(d: Dice, percent: number, key: K, value: () => V): { [P in K]?: V } => {
  // A computed key widens to `string`.
  if (d.chance(percent)) return { [key]: value() } as { [P in K]?: V };
  return {};
};
