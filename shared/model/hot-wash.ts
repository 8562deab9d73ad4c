import { z } from 'zod';
import { Line, Text } from './ids';

const ms = z.number().int();

/** The first look back, before anybody leaves: made at EndEx from what the room knows. */
export const HotWash = z.object({
  timeline: z.array(z.object({ at: ms, text: Text })),
  /** The longest waits: before work could begin, and while it stood still. */
  waits: z.array(z.object({ name: Line, from: ms, waited: ms })),
  services: z.array(
    z.object({
      name: Line,
      rto: ms.optional(),
      /** Below the minimum level: until it was back, or until the end. */
      away: ms,
      isBack: z.boolean(),
      verdict: z.enum(['met', 'missed', 'open', 'no RTO']),
      /** Age of what was restored, where that lost something, and how it stands against the RPO. */
      lost: z.object({ age: ms, rpo: ms.optional(), isOver: z.boolean() }).optional(),
    }),
  ),
  deviations: z.array(z.object({ at: ms, what: Text, why: Text })),
  /** Asked, and not answered. */
  questions: z.array(Text),
  /** Objectives and critical tasks that nobody has rated. */
  unrated: z.array(Text),
  /** Forms of participants that are in, and who took part and has given none; absent where nobody is asked. */
  feedback: z.object({ received: ms, missing: z.array(Line) }).optional(),
});
export type HotWash = z.infer<typeof HotWash>;
