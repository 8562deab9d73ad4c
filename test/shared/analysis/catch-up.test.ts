import { describe, expect, it } from 'vitest';
import { catchUp } from '../../../shared/analysis/catch-up';
import { MINUTE } from '../../../shared/basics/time';
import { emptyBoard } from '../../../shared/journal/board';
import type { Inject } from '../../../shared/model/scenario';
import { aModule, aScenario, inject, min } from '../../support/a-workflow';

const at = (id: string, minute: number, importance?: Inject['importance']): Inject => ({
  ...inject(id, minute),
  no: minute + 1,
  ...(importance && { importance }),
});
/** Talks of 10, 5, 15, 8 and 22 minutes. */
const scenario = {
  ...aScenario([at('must', 0, 'must'), at('short', 10, 'spare'), at('long', 15, 'spare'), at('should', 30, 'should'), at('unsaid', 38)]),
  modules: [aModule({ from: 0, to: 60, room: 60 })],
}; // prettier-ignore
const drops = (late: number, board = emptyBoard): string[] =>
  catchUp(scenario, board, min(late)).map(({ inject: { id }, frees }) => `${id} ${frees / MINUTE}`);

describe('what a late room leaves out', () => {
  it('is spare, the longest first, and no more than is needed', () => {
    expect(drops(12)).toEqual(['long 15']);
    expect(drops(18)).toEqual(['long 15', 'short 5']);
  });

  it('is what should be played only when the spare are not enough, and never what must', () => {
    expect(drops(40)).toEqual(['long 15', 'short 5', 'unsaid 22']);
    expect(drops(500)).toEqual(['long 15', 'short 5', 'unsaid 22', 'should 8']);
  });

  it('is nothing that has been released or dropped already', () => {
    const board = { ...emptyBoard, injects: { long: { status: 'dropped' as const, at: 0 } } };
    expect(drops(12, board)[0]).toBe('short 5');
  });

  it('is nothing while the room is on time', () => {
    expect(drops(0)).toEqual([]);
  });
});
