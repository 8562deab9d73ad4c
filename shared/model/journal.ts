import { z } from 'zod';
import { StepOutcome, ZeroPoint } from './guard';
import { Key, Line } from './ids';
import { Command, PlayStop, RunOutcome } from './run';
import { Effect } from './scenario';

const Instant = z.number().int();
const Rate = z.number().min(0);

export const WorkPhase = z.enum(['waiting', 'queued', 'working', 'backoff', 'fallback', 'open', 'timing']);
export type WorkPhase = z.infer<typeof WorkPhase>;

/**
 * Where one active piece of work stands. `open`: a decision, gate or wait that only a person, a condition or an effect
 * can end; `timing`: its time runs. Unplanned steps and work-arounds are work too, beside the machine.
 */
export const Work = z.object({
  kind: z.enum(['step', 'decision', 'wait', 'gate', 'unplanned', 'workaround']),
  phase: WorkPhase,
  visit: z.number().int(),
  attempt: z.number().int(),
  /** Instant at which this state was entered. */
  entered: Instant,
  /** Instant at which the first attempt of this visit started, when it has. */
  started: Instant.optional(),
  /** Share of full speed; 0 is paused. Only while working. */
  rate: Rate,
  /** Instant at which it ends by itself at the present rate. */
  due: Instant.optional(),
  /** Planned end with nothing in the way: fixed when work started. */
  planned: Instant.optional(),
  deadline: Instant.optional(),
  /** Unplanned work only: what the facilitator called it. */
  name: Line.optional(),
});
export type Work = z.infer<typeof Work>;

/** One recorded effect of a journal event. The board folds these; it never runs the interpreter. */
export const Change = z.discriminatedUnion('kind', [
  /** `port`: the way it was left by, where it was one of its own; two options may lead to the same place. */
  z.object({ kind: z.literal('left'), state: Key, outcome: StepOutcome.optional(), port: Key.optional() }),
  z.object({ kind: z.literal('entered'), state: Key }),
  z.object({ kind: z.literal('work'), id: Key, work: Work.nullable() }),
  z.object({
    kind: z.literal('pool'),
    pool: Key,
    available: z.number().int(),
    inUse: z.number().int(),
    holders: z.array(z.object({ id: Key, units: z.number().int() })),
    queue: z.array(Key),
  }),
  z.object({ kind: z.literal('component'), component: Key, status: z.enum(['up', 'degraded', 'down']) }),
  z.object({ kind: z.literal('role'), role: Key, reachable: z.boolean() }),
  z.object({ kind: z.literal('vendor'), vendor: Key, reachable: z.boolean() }),
  z.object({ kind: z.literal('service'), service: Key, own: z.number(), effective: z.number() }),
  z.object({ kind: z.literal('data-loss'), service: Key, age: z.number() }),
  z.object({ kind: z.literal('variable'), variable: Key, value: z.number() }),
  z.object({ kind: z.literal('blocked'), state: Key, option: Key.optional(), blocked: z.boolean() }),
  z.object({
    kind: z.literal('effect'),
    id: z.number().int(),
    inject: Key,
    effect: Effect,
    /** Instant at which it ends by itself. */
    until: Instant.optional(),
    inForce: z.boolean(),
  }),
  z.object({ kind: z.literal('inject'), inject: Key, status: z.enum(['released', 'dropped']) }),
  /** Another instant than the scenario's; absent: it waits for the facilitator. */
  z.object({ kind: z.literal('scheduled'), inject: Key, at: Instant.optional() }),
  z.object({ kind: z.literal('zero-point'), point: ZeroPoint }),
  z.object({
    kind: z.literal('clock'),
    running: z.boolean(),
    speed: z.number(),
    /** Why it stands: an inject is being discussed, the facilitator paused, the app was closed or died. */
    hold: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('inject'), inject: Key }),
        z.object({ kind: z.literal('paused'), reason: Line.optional(), stop: PlayStop.optional() }),
        z.object({ kind: z.literal('interrupted') }),
        z.object({ kind: z.literal('trouble'), reason: Line }),
      ])
      .optional(),
  }),
  z.object({ kind: z.literal('ended'), outcome: RunOutcome, reason: z.string().optional() }),
]);
export type Change = z.infer<typeof Change>;
export type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>;

export const Cause = z.discriminatedUnion('kind', [
  /** `playedTo`: the run was opened at this instant, and everything due by then was played as planned. */
  z.object({ kind: z.literal('start'), playedTo: Instant.optional() }),
  z.object({
    kind: z.literal('command'),
    command: Command,
    by: Line,
    /**
     * Of a participant on the network: who sent it under which id, so that it is taken once, whatever is sent again; and
     * as what they took part then.
     */
    sent: z.object({ from: z.string().max(64), id: z.string().max(64), as: Line.optional() }).optional(),
  }),
  /** Something was due: a scheduled inject, the end of an effect, work, a deadline, a waking of the clock. */
  z.object({
    kind: z.literal('due'),
    what: z.enum(['inject', 'effect-end', 'wake', 'work', 'deadline', 'stuck', 'horizon']),
    id: z.string(),
  }),
  /** The app was closed or died at `at`; the clock stands. */
  z.object({ kind: z.literal('interrupted') }),
]);
export type Cause = z.infer<typeof Cause>;

/** One line of the record. `at` is exercise time, `wall` milliseconds since 1970 (UTC). */
export const JournalEvent = z.object({
  seq: z.number().int().min(0),
  at: Instant,
  wall: z.number().int(),
  cause: Cause,
  changes: z.array(Change),
  /** SHA-256 over every other field and the hash before: see shared/journal/chain. */
  hash: z.string(),
});
export type JournalEvent = z.infer<typeof JournalEvent>;
/** A journal event before it has its place in the chain. */
export const Happening = JournalEvent.omit({ seq: true, wall: true, hash: true });
export type Happening = z.infer<typeof Happening>;
