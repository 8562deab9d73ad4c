import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../shared/basics/time';
import { checkPlan } from '../../../../shared/compile/check-plan';
import { aPlan, by, edited } from '../../editing/a-plan';

const scenario = 'scenario-1';
const timed = (at: number, together?: boolean) =>
  by('inject.add', { scenario, set: { title: `At ${at}`, trigger: { kind: 'time', at: at * MINUTE }, together } });
const play = (number: number, from: number, to: number, roomTime: number) => [
  by('module.add', { scenario, kind: 'play' }),
  by('module.edit', {
    scenario,
    module: `module-${number}`,
    set: { from: from * MINUTE, to: to * MINUTE, roomTime: roomTime * MINUTE },
  }),
];
const said = (...steps: Parameters<typeof edited>[1][]): string[] =>
  checkPlan(edited(aPlan(), ...steps))
    .filter(({ place }) => place.kind !== 'scenario' || place.field === 'plannedRoomTime')
    .filter(({ place }) => ['inject', 'module', 'scenario'].includes(place.kind))
    .map(({ code, place }) => `${code} ${place.id} ${place.field}`);

describe('an agenda that a room would suffer from', () => {
  it('has two injects within five minutes of room time, though hours lie between them in the story', () => {
    expect(said(...play(1, 0, 600, 20), timed(0), timed(120))).toEqual(['injects-close inject-2 trigger']);
    expect(said(...play(1, 0, 600, 20), timed(0), timed(120, true))).toEqual([]);
  });

  it('has none too close where a minute of the story takes five in the room', () => {
    expect(said(...play(1, 0, 4, 20), timed(0), timed(2))).toEqual([]);
  });

  it('gives the room nothing for more than twenty minutes', () => {
    expect(said(...play(1, 0, 60, 60), timed(0), timed(20), timed(40))).toEqual([]);
    expect(said(...play(1, 0, 60, 60), timed(0), timed(21), timed(40))).toEqual(['silence module-1 roomTime']);
  });

  it('leaves an inject outside of every module', () => {
    expect(said(...play(1, 0, 15, 15), timed(0), timed(90))).toEqual(['inject-unplayed inject-2 trigger']);
  });

  it('goes back in time, or plays none', () => {
    expect(said(...play(1, 0, 10, 10), ...play(2, 5, 15, 10), timed(0))).toEqual(['modules-overlap module-2 from']);
    expect(said(...play(1, 10, 10, 10), timed(10))).toContain('module-empty module-1 to');
  });

  it('takes longer than the exercise is planned for', () => {
    const planned = (minutes: number) => by('scenario.edit', { scenario, set: { plannedRoomTime: minutes * MINUTE } });
    expect(said(...play(1, 0, 15, 15), timed(0), planned(13))).toEqual(['room-time scenario-1 plannedRoomTime']);
    expect(said(...play(1, 0, 15, 15), timed(0), planned(14))).toEqual([]);
  });

  it('names an objective that is gone', () => {
    const naming = by('module.edit', { scenario, module: 'module-1', set: { objectives: ['gone'] } });
    expect(said(...play(1, 0, 15, 15), timed(0), naming)).toEqual(['unknown-reference module-1 objectives']);
  });
});
