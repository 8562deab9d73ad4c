import type { Guard } from '../../model/guard';
import type { Fixed } from './arena';
import { KIND } from './codes';
import * as at from './layout';
import type { Places } from './memory';
import type { Move } from './structure';
import type { Tables } from './tables';

/** The ways from state to state as they lie in the kernel's memory, and where those of each port, option and state begin. */
export function writeMoves({ fixed, more }: Fixed, tables: Tables, places: Places): void {
  const { moves, structure, states } = tables;
  const addressOf = (guard: Guard | undefined): number => (guard && places.guards.get(guard)) ?? 0;
  moves.forEach((move, nth) => {
    const m = places.moves + at.MOVE * nth;
    const entered = places.entered[nth]!;
    fixed[m + at.guard] = addressOf(move.guard);
    fixed[m + at.source] = at.recordOf(move.source);
    fixed[m + at.target] = at.recordOf(move.target);
    fixed[m + at.domain] = at.recordOf(move.domain);
    fixed[m + at.moveTraits] = traitsOf(move, structure.kind[move.target] === KIND.history);
    fixed[m + at.entered] = entered;
    fixed[m + at.enteredEnd] = entered + move.entered.length;
    fixed[m + at.nth] = nth;
    fixed.set(move.entered.map(at.recordOf), entered);
  });
  let next = places.moves;
  const rows = (lists: readonly (readonly Move[])[], place: number): void => {
    lists.forEach((list, i) => {
      fixed[place + i] = next;
      next += at.MOVE * list.length;
    });
    if (lists.length > 0) fixed[place + lists.length] = next;
  };
  rows(structure.ports, places.head.get(at.ports) ?? 0);
  structure.options.forEach((of, n) => rows(of, places.optionMoves[n]!));
  structure.automatic.forEach((of, n) => {
    const r = at.recordOf(n) - at.MORE;
    const state = states[n];
    more[r + at.automatic] = next;
    next += at.MOVE * of.length;
    more[r + at.automaticEnd] = next;
    more[r + at.until] = state?.kind === 'wait' ? addressOf(state.until) : 0;
  });
}

function traitsOf({ isPlain, keep, resume, sets }: Move, toHistory: boolean): number {
  const traits: readonly (readonly [number, boolean])[] = [
    [at.PLAIN_MOVE, isPlain],
    [at.KEEPS_WORK, keep],
    [at.RESUMES, resume],
    [at.TO_HISTORY, toHistory],
    [at.SETS, sets.length > 0],
  ];
  return traits.reduce((sum, [trait, has]) => sum + (has ? trait : 0), 0);
}
