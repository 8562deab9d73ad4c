import type { Ms } from '../basics/time';
import type { Board } from '../journal/board';
import type { Inject, Scenario } from '../model/scenario';
import { plannedTalks } from './planned-talk';

/** An inject that could be left out, and the room time that is planned for its talk. */
export interface Spared {
  readonly inject: Inject;
  readonly frees: Ms;
}

const ORDER = { spare: 0, should: 1 } as const;

/**
 * What to leave out for a room that is late: spare injects before those that should be played, the longest first, until they
 * free as much; never one that must be played, and none that only comes when something is missed.
 */
export function catchUp(scenario: Scenario, board: Board, late: Ms): readonly Spared[] {
  const candidates = plannedTalks(scenario)
    .flatMap(({ inject, takes }) => {
      const { importance = 'should' } = inject;
      const isSettled = board.injects[inject.id] !== undefined;
      return isSettled || importance === 'must' || inject.trigger.kind === 'missed'
        ? []
        : [{ inject, frees: takes, order: ORDER[importance] }];
    })
    .toSorted((a, b) => a.order - b.order || b.frees - a.frees);
  const chosen: Spared[] = [];
  let left = late;
  for (const { inject, frees } of candidates) {
    if (left <= 0) break;
    chosen.push({ inject, frees });
    left -= frees;
  }
  return chosen;
}
