import { z } from 'zod';
import { Attachments } from './attachment';
import { PlayedReply } from './communication';
import { ExerciseModule } from './exercise-module';
import { Guard } from './guard';
import { CalendarDate, ClockTime, Duration, Key, Line, Percent, Text } from './ids';
import { RosterEntry } from './roster';

/** Ends by itself after this many milliseconds; lasts until lifted when absent. */
const lasting = { for: Duration.optional() };

/** What an inject does to the model. A list on an inject; an inject without effects is a message only. */
export const Effect = z.discriminatedUnion('op', [
  z.object({
    op: z.literal('component'),
    component: Key,
    to: z.enum(['down', 'degraded', 'up']),
    /** Speed of steps that need it while degraded, in (0, 1]. */
    factor: z.number().gt(0).max(1).optional(),
    ...lasting,
  }),
  /** Available = floor(units × percent / 100) − lost. The lowest of several effects wins. */
  z.object({
    op: z.literal('pool'),
    pool: Key,
    percent: z.number().int().min(0).max(100).optional(),
    lost: z.number().int().min(0).optional(),
    ...lasting,
  }),
  /** The attempt under way fails now. */
  z.object({ op: z.literal('fail'), step: Key }),
  /** A step (or one option of a decision) cannot be taken. `only`: every option but this one, the default too. */
  z.object({ op: z.literal('block'), state: Key, option: Key.optional(), only: z.boolean().optional(), ...lasting }),
  /** Every attempt of the step that ends meanwhile fails. */
  z.object({ op: z.literal('failing'), step: Key, ...lasting }),
  /** Durations are multiplied: of one step, or of every step that claims or is paced by a pool. */
  z.object({
    op: z.literal('scale'),
    step: Key.optional(),
    pool: Key.optional(),
    factor: z.number().gt(0).max(100),
    ...lasting,
  }),
  z.object({ op: z.literal('role'), role: Key, reachable: z.boolean(), ...lasting }),
  z.object({ op: z.literal('vendor'), vendor: Key, reachable: z.boolean(), ...lasting }),
  z.object({ op: z.literal('level'), service: Key, percent: Percent }),
  /** Age of the newest usable copy: the data loss of later restores of the service. */
  z.object({ op: z.literal('data-age'), service: Key, age: Duration }),
  z.object({ op: z.literal('demand'), service: Key, percent: z.number().min(0).max(1_000), ...lasting }),
  /** Every component, pool and role at the site: components go down (0 %), pools keep `percent`, roles are unreachable at 0 %. */
  z.object({ op: z.literal('site'), site: Key, percent: z.number().int().min(0).max(100), ...lasting }),
  z.object({ op: z.literal('known-error'), knownError: Key, ...lasting }),
  /** A channel carries nothing: what is sent by it does not arrive. It concerns people only. */
  z.object({ op: z.literal('channel'), channel: Key, works: z.boolean(), ...lasting }),
]);
export type Effect = z.infer<typeof Effect>;
export type EffectOp = Effect['op'];

export const InjectTrigger = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('time'), at: Duration }),
  /** Once, in the first instant in which it holds. */
  z.object({ kind: z.literal('condition'), guard: Guard }),
  /** Contingency inject: `state` has not been left by `by`. */
  z.object({ kind: z.literal('missed'), state: Key, by: Duration }),
  z.object({ kind: z.literal('hand') }),
]);
export type InjectTrigger = z.infer<typeof InjectTrigger>;

export const InjectMode = z.enum([
  'verbal', 'phone', 'email', 'chat', 'SMS', 'alert', 'status page', 'social media', 'press', 'document', 'role-play',
]); // prettier-ignore

export const Inject = z.object({
  id: Key,
  no: z.number().int().min(1),
  title: Line.min(1),
  type: z.enum(['inject', 'contingency inject', 'expected action', 'information', 'facilitation']),
  mode: InjectMode,
  from: Line,
  /** Roles it is addressed to. */
  to: z.array(Key).max(20),
  message: Text,
  expected: z.array(Line).max(20),
  objective: Key.optional(),
  trigger: InjectTrigger,
  effects: z.array(Effect).max(20),
  /** When players learn of the effect: with the message (default), when a step is done, or by hand. */
  reveal: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('message') }),
      z.object({ kind: z.literal('step'), step: Key }),
      z.object({ kind: z.literal('hand') }),
    ])
    .optional(),
  importance: z.enum(['must', 'should', 'spare']).optional(),
  /** Released in one breath with the one before: the room takes them in as one. */
  together: z.boolean().optional(),
  source: Line.optional(),
  /** Pictures, files and links that come with it. */
  attachments: Attachments.optional(),
  /** The inject that this one tells once more. */
  repeats: Key.optional(),
  /** Somebody plays the audience of a duty and answers; `reply` where the answer was planned. */
  plays: z.object({ duty: Key, reply: Key.optional() }).optional(),
});
export type Inject = z.infer<typeof Inject>;

export const Objective = z.object({
  id: Key,
  text: Text,
  capability: Line.optional(),
  /** Critical tasks: what has to be done for it to be met. */
  tasks: z.array(Line.min(1)).max(20).optional(),
});
export type Objective = z.infer<typeof Objective>;

/** What is played on a workflow: where it starts, what is injected, what is exercised. */
export const Scenario = z.object({
  id: Key,
  title: Line.min(1),
  summary: Text.optional(),
  /** Clock time of the disruption in the story, `HH:MM`. */
  startsAt: ClockTime.optional(),
  /** Day of the disruption in the story. */
  startsOn: CalendarDate.optional(),
  /** What is played and what is left out: systems, sites, teams, phases. */
  scope: Text.optional(),
  plannedRoomTime: Duration.optional(),
  /** `real event`: not played but recorded, see real-event.ts. */
  exerciseType: z.enum([
    'seminar', 'workshop', 'tabletop', 'game', 'drill', 'functional', 'full-scale', 'simulation', 'real event',
  ]), // prettier-ignore
  objectives: z.array(Objective).max(50),
  /** Service levels at the disruption, percent; unnamed services are at 100. */
  levels: z.array(z.object({ service: Key, percent: Percent, source: Line.optional() })).max(1_000),
  injects: z.array(Inject).max(2_000),
  /** The agenda, in the order in which it is played. */
  modules: z.array(ExerciseModule).max(50).optional(),
  /** Who plays which role of the plan; a role that is not named is played as the plan has it. */
  roster: z.array(RosterEntry).max(500).optional(),
  /** What audiences answer when they are told. */
  replies: z.array(PlayedReply).max(200).optional(),
});
export type Scenario = z.infer<typeof Scenario>;
