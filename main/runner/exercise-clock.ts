import type { Ms } from '../../shared/basics/time';
import type { ClockReading } from '../../shared/model/clock-reading';
import type { ChangeOf } from '../../shared/model/journal';

export type Hold = NonNullable<ChangeOf<'clock'>['hold']>;

/** Exercise time was `at` when the real time was `wall`; while running it goes on from there at `speed`. */
export interface ExerciseClock {
  readonly at: Ms;
  readonly wall: number;
  readonly running: boolean;
  readonly speed: number;
  readonly hold?: Hold | undefined;
}

/** Exercise time at the real time `wall`. Never goes back, even when the computer's clock is set back. */
export const presentAt = (clock: ExerciseClock, wall: number): Ms =>
  clock.running ? clock.at + Math.max(0, Math.floor((wall - clock.wall) * clock.speed)) : clock.at;

export const readingAt = (clock: ExerciseClock, wall: number): ClockReading => ({
  at: presentAt(clock, wall),
  wall,
  running: clock.running,
  speed: clock.speed,
});

/** Real milliseconds from `wall` until exercise time is `due`. */
export const realDelay = (clock: ExerciseClock, due: Ms, wall: number): number =>
  Math.max(0, Math.ceil(clock.wall + (due - clock.at) / clock.speed - wall));

/** How the journal records where a clock stands. */
export const clockChange = ({ running, speed, hold }: ExerciseClock): ChangeOf<'clock'> => ({
  kind: 'clock',
  running,
  speed,
  ...(hold === undefined ? {} : { hold }),
});
