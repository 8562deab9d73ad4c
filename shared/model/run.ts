import { z } from 'zod';
import { Attachments } from './attachment';
import { FeedbackForm } from './feedback';
import { Duration, Key, Line, Text, Units } from './ids';
import { Layout } from './plan';
import { Inject, Scenario } from './scenario';
import { Workflow } from './workflow';

/** Planned: most likely durations, success, the heaviest option. Drawn: from the seed, the same on every machine. */
export const Chance = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('planned') }),
  z.object({
    kind: z.literal('drawn'),
    seed: z.number().int().min(0).max(4_294_967_295),
    run: z.number().int().min(0),
  }),
]);
export type Chance = z.infer<typeof Chance>;

export const RunSettings = z.object({
  title: Line.min(1),
  /** `simulation` has no people: it never holds, decides by itself and takes no deviations. */
  conduct: z.enum(['live', 'simulation']),
  /** Who ends a step: the facilitator, or the clock at its planned time. */
  completion: z.enum(['facilitator', 'automatic']),
  /** Decisions and gates left to the model are taken by weight and probability at their time. */
  decisions: z.enum(['facilitator', 'automatic']),
  chance: Chance,
  /** The clock stops when an inject is released and goes on when the facilitator says so. */
  holdAtInjects: z.boolean(),
  /** Exercise milliseconds per real millisecond. */
  speed: z.number().min(0.1).max(3_600),
  /** A disruption that really happens: when it began (milliseconds since 1970), and why no plan was activated. */
  event: z.object({ since: z.number().int(), noPlan: Text.min(1).optional() }).optional(),
});
export type RunSettings = z.infer<typeof RunSettings>;

/** What a run is pinned to: later edits of the plan never change it. */
export const FrozenRun = z.object({
  workflow: Workflow,
  scenario: Scenario,
  settings: RunSettings,
  /** Where things lay on the drawing; changes no meaning. */
  layout: Layout.optional(),
});
export type FrozenRun = z.infer<typeof FrozenRun>;

export const NoteTag = z.enum([
  'observation', 'strength', 'gap', 'communication', 'question', 'answer', 'acknowledgement',
]); // prettier-ignore
export type NoteTag = z.infer<typeof NoteTag>;

/** What an entry says about the plan or its practice. */
export const Aspect = z.enum(['performance', 'failure point', 'bottleneck', 'gap', 'overlap', 'strength']);
export type Aspect = z.infer<typeof Aspect>;

/** A decision that puts the plan in force: on whose authority, out of which major incident. */
export const Activation = z.object({ authority: Line.min(1), incident: Line.optional() });
export type Activation = z.infer<typeof Activation>;

/** Who decided in the room, where it was somebody else than who records it. */
const decided = { decidedBy: Line.optional(), activation: Activation.optional() };
const Seq = z.number().int().min(0);

const why = { why: Text.min(1) };

/** How an inject was handed to people who are not in the room. */
export const SentAs = z.enum(['chat', 'mail text', 'mail', 'picture', 'handout']);
export type SentAs = z.infer<typeof SentAs>;

/** How somebody who is expected takes part. */
export const Standing = z.enum(['present', 'remote', 'stand-in', 'absent']);
export type Standing = z.infer<typeof Standing>;

export const PlayStop = z.enum(['break', 'no-play']);
export type PlayStop = z.infer<typeof PlayStop>;

/** What a facilitator can say to a running drill. Each accepted command is one journal event. */
export const Command = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('resume') }),
  /** `stop`: the room rests, or the exercise is broken off because something real happens. */
  z.object({ kind: z.literal('pause'), reason: Line.optional(), stop: PlayStop.optional() }),
  z.object({ kind: z.literal('speed'), factor: z.number().min(0.1).max(3_600) }),
  /** Runs the clock to an instant at once, handling everything due on the way; `next` is the next due event or planned end. */
  z.object({ kind: z.literal('jump'), to: z.union([z.literal('next'), Duration]) }),
  z.object({
    kind: z.literal('finish'),
    step: Key,
    outcome: z.enum(['done', 'failed']),
    why: Text.optional(),
    /** A deviation: done before its turn came, or done in another way than the plan says. Needs its why. */
    offPlan: z.enum(['early', 'otherwise']).optional(),
  }),
  z.object({ kind: z.literal('choose'), decision: Key, option: Key, why: Text.optional(), ...decided }),
  z.object({ kind: z.literal('answer'), gate: Key, approved: z.boolean(), why: Text.optional(), ...decided }),
  z.object({ kind: z.literal('release'), inject: Key }),
  z.object({ kind: z.literal('drop'), inject: Key, why: Text.optional() }),
  /** An inject made up on the spot; it enters the record whole. */
  z.object({
    kind: z.literal('improvise'),
    inject: Inject,
    /** When it comes, or that it waits for the facilitator; without it, now. */
    at: z.union([z.literal('hold'), Duration]).optional(),
  }),
  /** Another text, sender, effects of an inject that is still to come; when it comes stays as it was. */
  z.object({ kind: z.literal('edit'), inject: Inject }),
  /** Another instant for an inject to come, or none: it then waits for the facilitator. */
  z.object({ kind: z.literal('schedule'), inject: Key, at: z.union([z.literal('hold'), Duration]) }),
  /** Every inject still to come by the clock comes later by as much, so that the spacing stays. */
  z.object({ kind: z.literal('postpone'), by: Duration.min(1) }),
  /** A timer that is running ends now: the time of a question, a back-off, a deadline. */
  z.object({ kind: z.literal('fire'), id: Key, timer: z.enum(['time', 'deadline']) }),
  /** The room learns what an inject did before its reveal rule says so. */
  z.object({ kind: z.literal('reveal'), inject: Key }),
  /** Ends effects in force by hand: the component is back, the team is complete again. */
  z.object({ kind: z.literal('lift'), effects: z.array(z.number().int()).min(1) }),
  z.object({ kind: z.literal('workaround'), workaround: Key, action: z.enum(['start', 'stop']) }),
  /** Deviations: people leave the plan, the drill follows them and says so. */
  z.object({ kind: z.literal('skip'), state: Key, ...why }),
  z.object({ kind: z.literal('start'), step: Key, ...why }),
  z.object({ kind: z.literal('force'), transition: Key, ...why }),
  z.object({ kind: z.literal('move'), to: Key, ...why }),
  z.object({
    kind: z.literal('unplanned'),
    name: Line.min(1),
    owner: Key.optional(),
    duration: Duration,
    claims: z.array(z.object({ pool: Key, units: Units })).max(10),
    ...why,
  }),
  z.object({
    kind: z.literal('note'),
    text: Text.min(1),
    tag: NoteTag,
    state: Key.optional(),
    inject: Key.optional(),
    aspect: Aspect.optional(),
    /** Whose words these are, where not the writer's, and how they came. */
    who: Line.optional(),
    channel: Line.optional(),
    /** The question that it answers. */
    re: Seq.optional(),
    /** When it was, where it was not when it was written down; of a real event also later than the clock stands. */
    was: Duration.optional(),
    /** Evidence of it. */
    attachments: Attachments.optional(),
  }),
  /** A decision of the room that the plan does not ask for. */
  z.object({
    kind: z.literal('decide'),
    question: Line,
    options: z.array(Line.min(1)).max(10),
    chosen: Line.min(1),
    decidedBy: Line.min(1),
    state: Key.optional(),
    inject: Key.optional(),
    ...why,
  }),
  z.object({ kind: z.literal('sent'), inject: Key, as: SentAs }),
  /** Roll call: the latest word about somebody counts. */
  z.object({ kind: z.literal('attend'), who: Line.min(1), standing: Standing, standIn: Line.optional() }),
  /** What a participant says of the exercise itself; given after the end too. */
  z.object({ kind: z.literal('feedback'), form: FeedbackForm }),
  /** A duty to tell somebody was met: by a channel of the plan, by key, or by another one in words. */
  z.object({
    kind: z.literal('tell'),
    duty: Key,
    channel: Line.min(1),
    /** Whom exactly, and who told them, where that is worth a word. */
    to: Line.optional(),
    toldBy: Line.optional(),
    approvedBy: Line.optional(),
    text: Text.optional(),
  }),
  /** A duty does not apply to what has happened. */
  z.object({ kind: z.literal('waive'), duty: Key, ...why }),
  /** A place in the record to come back to. */
  z.object({ kind: z.literal('checkpoint'), name: Line.min(1) }),
  /** This drill goes on from that place of another one: everything before was played there. */
  z.object({ kind: z.literal('fork'), of: Line.min(1), seq: Seq }),
  /** The actual time of something in the record; what was recorded stays. */
  z.object({ kind: z.literal('correct'), seq: Seq, at: Duration, ...why }),
  /** An earlier entry does not hold. It stays in the record with this beside it. */
  z.object({ kind: z.literal('counter'), seq: Seq, ...why }),
  z.object({ kind: z.literal('end'), why: Text.optional() }),
]);
export type Command = z.infer<typeof Command>;
export type CommandKind = Command['kind'];

export const RunOutcome = z.enum([
  'recovered', 'degraded', 'failed', 'abandoned', 'stopped', 'stuck', 'loop', 'horizon',
]); // prettier-ignore
export type RunOutcome = z.infer<typeof RunOutcome>;
