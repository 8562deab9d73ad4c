import { z } from 'zod';
import { Duration, Key } from './ids';
import { RunOutcome } from './run';

/** An exercise played once as planned, without people, and what a designer should look at again. */
export const Rehearsal = z.object({
  /** Exercise time played. */
  end: Duration,
  outcome: RunOutcome,
  /** Services that fell below their MBCO. `back` is absent where one does not come back, `inTime` where it has no RTO. */
  services: z.array(
    z.object({ key: Key, name: z.string(), back: Duration.optional(), inTime: z.boolean().optional() }),
  ),
  /** When each inject was released; absent where it was not. */
  injects: z.array(z.object({ inject: Key, at: Duration.optional(), changes: z.array(z.string()) })),
  warnings: z.array(z.object({ inject: Key.optional(), module: Key.optional(), message: z.string() })),
});
export type Rehearsal = z.infer<typeof Rehearsal>;
