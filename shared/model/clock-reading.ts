import { z } from 'zod';

/** `at` was true at `wall`; while running, exercise time goes on from there at `speed`. */
export const ClockReading = z.object({
  at: z.number(),
  wall: z.number(),
  running: z.boolean(),
  speed: z.number(),
});
export type ClockReading = z.infer<typeof ClockReading>;
