import { z } from 'zod';

/** `at` was true at `wall`; while running, exercise time goes on from there at `speed`. */
export const ClockReading = z.object({
  at: z.number(),
  wall: z.number(),
  running: z.boolean(),
  speed: z.number(),
});
export type ClockReading = z.infer<typeof ClockReading>;

/** The same clock read at `wall`. Whoever is sent a reading takes it as of now, so an old one is never sent on. */
export const readAnew = (clock: ClockReading, wall: number): ClockReading => ({
  ...clock,
  at: clock.running ? Math.floor(clock.at + Math.max(0, wall - clock.wall) * clock.speed) : clock.at,
  wall,
});
