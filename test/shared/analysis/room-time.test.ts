import { expect, it } from 'vitest';
import { MINUTE } from '../../../shared/basics/time';
import { roomTime, sittingOf } from '../../../shared/analysis/room-time';
import { event } from './small-plan';

const at = (minutes: number) => event(0, [], { wall: minutes * MINUTE });
const interrupted = (minutes: number) =>
  event(0, [{ kind: 'clock', running: false, speed: 1, hold: { kind: 'interrupted' } }], {
    wall: minutes * MINUTE,
    cause: { kind: 'interrupted' },
  });
const ended = (minutes: number) => event(0, [{ kind: 'ended', outcome: 'recovered' }], { wall: minutes * MINUTE });

it('counts from the first event until now', () => {
  expect(roomTime(sittingOf([at(0), at(10)]), 25 * MINUTE)).toBe(25 * MINUTE);
});

it('leaves out the night between two sittings', () => {
  const journal = [at(0), at(10), interrupted(900), at(910), at(920)];
  expect(roomTime(sittingOf(journal), 925 * MINUTE)).toBe(25 * MINUTE);
  expect(roomTime(sittingOf([at(0), at(10), interrupted(900)]), 950 * MINUTE)).toBe(10 * MINUTE);
});

it('stands once the run has ended', () => {
  expect(roomTime(sittingOf([at(0), ended(30)]), 500 * MINUTE)).toBe(30 * MINUTE);
});
