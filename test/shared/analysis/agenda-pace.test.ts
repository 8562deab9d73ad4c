import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/basics/time';
import { agendaPace, roomSkipped } from '../../../shared/analysis/agenda-pace';
import { emptyBoard } from '../../../shared/journal/board';
import { aModule, aScenario, inject, min } from '../../support/a-workflow';

/** An hour of the story in 30 minutes of the room, its injects 10 apart; then two hours in 20, with an hour left out. */
const scenario = {
  ...aScenario([inject('a', 0), inject('b', 20), inject('c', 120)]),
  modules: [aModule({ id: 'one', from: 0, to: 60, room: 30 }), aModule({ id: 'two', from: 120, to: 240, room: 20 })],
};
const pace = (at: number, room: number): string => {
  const found = agendaPace(scenario, emptyBoard, min(at), min(room));
  return found === undefined ? 'none' : `${found.item.module.id} ${found.no}/${found.of} ${found.late / MINUTE}`;
};

describe('the pace of a room', () => {
  it('is on time while it talks about an inject, until the next is planned', () => {
    expect([pace(0, 0), pace(0, 10), pace(0, 13)]).toEqual(['one 1/2 0', 'one 1/2 0', 'one 1/2 3']);
  });

  it('is early when it is further in the story than planned', () => {
    expect(pace(20, 4)).toBe('one 1/2 -6');
  });

  it('counts the end of a module as the next mark, and what no module plays as the beginning of the next', () => {
    expect([pace(20, 30), pace(20, 35), pace(90, 30), pace(999, 55)]).toEqual([
      'one 1/2 0',
      'one 1/2 5',
      'two 2/2 0',
      'two 2/2 5',
    ]);
  });

  it('is made up for by what is dropped of the rest', () => {
    const dropped = { ...emptyBoard, injects: { b: { status: 'dropped' as const, at: 0 } } };
    expect(agendaPace(scenario, dropped, 0, min(33))?.late).toBe(min(3));
    expect(agendaPace(scenario, dropped, 0, min(15))?.late).toBe(0);
  });

  it('counts what was played before the room came together as if it had been there', () => {
    const begun = (playedTo?: number): number =>
      roomSkipped(scenario, [
        {
          seq: 0,
          at: 0,
          wall: 0,
          changes: [],
          cause: { kind: 'start', ...(playedTo !== undefined && { playedTo }) },
        },
      ]) / MINUTE;
    expect([begun(), begun(min(20)), begun(min(60))]).toEqual([0, 10, 0]);
  });

  it('is none without an agenda', () => {
    expect(agendaPace(aScenario(), emptyBoard, 0, 0)).toBeUndefined();
  });
});
