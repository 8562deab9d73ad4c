import { z } from 'zod';
import { Duration, Key } from './ids';

/** In how many drills something was reached as drawn, and in how many only because people left the plan. */
export const Reached = z.object({ key: z.string(), drills: z.number().int(), byDeviation: z.number().int() });
export type Reached = z.infer<typeof Reached>;

/** In how many drills a condition on a transition was met, and in how many the way was left by another one instead. */
export const GuardMet = z.object({ transition: Key, held: z.number().int(), failed: z.number().int() });
export type GuardMet = z.infer<typeof GuardMet>;

export const Coverage = z.object({
  drills: z.number().int(),
  states: z.array(Reached),
  transitions: z.array(Reached),
  /** Options of decisions, as `decision.option`. */
  options: z.array(Reached),
  guards: z.array(GuardMet),
});
export type Coverage = z.infer<typeof Coverage>;

/** What a drill has to do otherwise than planned, once, at one state. */
export const Departure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choose'), state: Key, option: Key }),
  z.object({ kind: z.literal('answer'), state: Key, approved: z.boolean() }),
  z.object({ kind: z.literal('fail'), state: Key }),
  z.object({ kind: z.literal('time out'), state: Key }),
]);
export type Departure = z.infer<typeof Departure>;

/** States, transitions and options (as `decision.option`). */
export const Parts = z.object({ states: z.array(z.string()), transitions: z.array(z.string()), options: z.array(z.string()) }); // prettier-ignore
export type Parts = z.infer<typeof Parts>;

/** When a departure happened as the script was played; `again`: its state is entered more than once. */
export const Moment = z.object({ at: Duration, again: z.boolean() });
export type Moment = z.infer<typeof Moment>;

/** A drill in few words: what goes otherwise than planned, when, and what it reaches that no drill has. */
export const Script = z.object({
  departures: z.array(Departure),
  moments: z.array(Moment),
  end: Duration,
  reaches: Parts,
});
export type Script = z.infer<typeof Script>;

export const Untested = z.object({
  coverage: Coverage,
  /** Few and short ones that together reach everything that could be reached, each of them played. */
  scripts: z.array(Script),
  /** What none of the scripts that were tried reaches. */
  outOfReach: Parts,
  /** Scripts played. */
  tried: z.number().int(),
});
export type Untested = z.infer<typeof Untested>;
