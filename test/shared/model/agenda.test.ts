import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/basics/time';
import { agendaOf, playedAt, roomInstant, roomTimeOf, scenarioInstant } from '../../../shared/model/agenda';
import { scheduled } from '../../../shared/model/agenda-injects';
import type { ExerciseModule } from '../../../shared/model/exercise-module';
import { aModule, inject } from '../../support/a-workflow';

const play = (id: string, room: number, from: number, to: number): ExerciseModule => aModule({ id, room, from, to });
const rest = (id: string, room: number): ExerciseModule => ({ kind: 'break', id, title: id, roomTime: room * MINUTE });

/** An hour in 30 minutes, a rest, ten hours in 20 minutes with 23 hours left out before. */
const agenda = agendaOf([play('first', 30, 0, 60), rest('rest', 10), play('next-day', 20, 24 * 60, 34 * 60)]);
const room = (minute: number): number | undefined => {
  const at = roomInstant(agenda, minute * MINUTE);
  return at === undefined ? undefined : at / MINUTE;
};

describe('an agenda', () => {
  it('maps scenario time to room time module by module, never by one factor', () => {
    expect([0, 30, 24 * 60, 29 * 60].map(room)).toEqual([0, 15, 40, 50]);
    expect(roomTimeOf(agenda)).toBe(60 * MINUTE);
  });

  it('knows no room time for what no module plays; the last instant belongs to the last module', () => {
    expect([60, 23 * 60, 34 * 60 + 1].map(room)).toEqual([undefined, undefined, undefined]);
    expect(playedAt(agenda, 34 * 60 * MINUTE)?.module.id).toBe('next-day');
    expect(room(34 * 60)).toBe(60);
  });

  it('lets the scenario stand in a break and leap where time is left out', () => {
    const scenario = (minutes: number): number => scenarioInstant(agenda, minutes * MINUTE) / MINUTE;
    expect([15, 30, 39, 40, 50, 99].map(scenario)).toEqual([30, 60, 60, 24 * 60, 29 * 60, 34 * 60]);
  });
});

describe('injects in the agenda', () => {
  const places = (...injects: ReturnType<typeof inject>[]) =>
    scheduled(agenda, injects.map((one, index) => ({ ...one, no: index + 1 }))).map(
      ({ inject: { id }, slot }) => `${id} ${slot === undefined ? 'nowhere' : `${slot.item.module.id} ${slot.room / MINUTE}`}`,
    ); // prettier-ignore

  it('have the room time of their module', () => {
    expect(places(inject('a', 30), inject('b', 24 * 60 + 30), inject('gap', 90))).toEqual([
      'a first 15',
      'gap nowhere',
      'b next-day 41',
    ]);
  });

  it('without a time are spread between their neighbours, and never into a break', () => {
    expect(places(inject('a', 50), inject('x', 'hand'), inject('b', 24 * 60))).toEqual([
      'a first 25',
      'x first 27.5',
      'b next-day 40',
    ]);
    expect(
      places(inject('a', 60 * 24), inject('x', 'hand'), inject('y', 'hand')).map((line) => line.split(' ')[1]),
    ).toEqual(['next-day', 'next-day', 'next-day']);
  });
});
