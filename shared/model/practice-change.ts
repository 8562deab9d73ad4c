import { z } from 'zod';
import { Claim } from './state';
import { Duration, Key, Line } from './ids';

/** What a plan would have to be like for what people did in a drill to be what it says. */
export const PracticeChange = z.discriminatedUnion('kind', [
  /** A step was skipped: what led to it leads on. */
  z.object({ kind: z.literal('leave out'), state: Key }),
  /** A step was started before these were done: it waits for them no more. */
  z.object({ kind: z.literal('sooner'), step: Key, without: z.array(Key).min(1) }),
  /** Work was done that is not in the plan: a step in this connection. */
  z.object({
    kind: z.literal('add'),
    transition: Key,
    name: Line.min(1),
    owner: Key.optional(),
    duration: Duration,
    claims: z.array(Claim).max(10),
  }),
]);
export type PracticeChange = z.infer<typeof PracticeChange>;
