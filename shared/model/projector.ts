import { z } from 'zod';
import { Attachments } from './attachment';
import { HotWash } from './hot-wash';
import { Duration, Line, Text } from './ids';
import { RunOutcome } from './run';

const ms = z.number().int();

/** Parts of the projector that the facilitator switches. */
export const ProjectorPanel = z.enum([
  'clock', 'lanes', 'services', 'injects', 'question', 'countdown', 'forecast', 'automatic', 'hotwash', 'duties',
  'join',
]); // prettier-ignore
export type ProjectorPanel = z.infer<typeof ProjectorPanel>;

/** What the facilitator has put on the projector of a drill. */
export const ProjectorSettings = z.object({
  panels: z.record(ProjectorPanel, z.boolean()),
  /** The question on the table. */
  question: Text.optional(),
  /** Milliseconds since 1970 at which the countdown is over. */
  countdownTo: z.number().int().optional(),
});
export type ProjectorSettings = z.infer<typeof ProjectorSettings>;

/** `clear` takes a thing off; the countdown is told by its length and begins when it is told. */
export const ProjectorChange = z.object({
  panels: z.partialRecord(ProjectorPanel, z.boolean()).optional(),
  question: Text.optional(),
  countdown: Duration.optional(),
  clear: z.array(z.enum(['question', 'countdown'])).optional(),
});
export type ProjectorChange = z.infer<typeof ProjectorChange>;

/** One piece of work as the room knows it. */
export const ProjectorWork = z.object({
  name: Line,
  by: Line.optional(),
  standing: z.enum(['decision', 'working', 'slowed', 'paused', 'waiting']),
  /** Exercise time at which it was entered. */
  since: ms,
  /** What it waits for, in words. */
  why: Text.optional(),
  /** When it ends as planned: only with the forecast. */
  plannedEnd: ms.optional(),
});
export type ProjectorWork = z.infer<typeof ProjectorWork>;

export const ProjectorService = z.object({
  name: Line,
  level: z.number(),
  isDown: z.boolean(),
  state: z.enum(['not interrupted', 'running', 'met', 'missed', 'pending', 'untimed']),
  /** Exercise time at which the RTO is over, while it runs. */
  rtoAt: ms.optional(),
  recoveredIn: ms.optional(),
  /** Age of what was restored. */
  dataLoss: ms.optional(),
});
export type ProjectorService = z.infer<typeof ProjectorService>;

/** Somebody who has to be told, as the room knows it. */
export const ProjectorDuty = z.object({
  name: Line,
  /** Exercise time by which the next message is owed; absent where nothing more is. */
  dueAt: ms.optional(),
  isRepeat: z.boolean(),
  /** The latest message, and the channel that it went by. */
  toldAt: ms.optional(),
  by: Line.optional(),
});
export type ProjectorDuty = z.infer<typeof ProjectorDuty>;

export const ProjectorInject = z.object({
  no: z.number().int(),
  at: ms,
  mode: Line,
  from: Line,
  /** Absent while the room does not know what the inject did: a title often says it. */
  title: Line.optional(),
  message: Text,
  /** Pictures are fetched by `projector.picture`. */
  attachments: Attachments.optional(),
});
export type ProjectorInject = z.infer<typeof ProjectorInject>;

/** The address with the code in it for a camera; both apart, to be typed. */
export const ProjectorJoin = z.object({ link: z.string(), address: z.string(), code: z.string() });
export type ProjectorJoin = z.infer<typeof ProjectorJoin>;

/**
 * Everything that is sent to a projector: what the room knows, cut down to the panels that are on. A panel that is off is
 * absent, so that nothing of it leaves the program.
 */
export const ProjectorView = z.object({
  title: Line,
  plan: Line,
  conduct: z.enum(['live', 'simulation']),
  /** Nothing on it is played. */
  isEvent: z.boolean().optional(),
  ended: z.object({ outcome: RunOutcome, at: ms }).optional(),
  clock: z
    .object({
      standing: z.enum(['running', 'hold', 'paused', 'break', 'no-play', 'interrupted', 'trouble', 'ended']),
      /** Why it is paused, in the facilitator's words; which inject it is held for. */
      detail: Line.optional(),
      startsAt: Line.optional(),
    })
    .optional(),
  lanes: z
    .object({
      work: z.array(ProjectorWork),
      done: z.array(z.object({ name: Line, at: ms, outcome: Line })),
      doneInAll: z.number().int(),
    })
    .optional(),
  services: z.object({ shown: z.array(ProjectorService), whole: z.number().int() }).optional(),
  injects: z.array(ProjectorInject).optional(),
  duties: z.array(ProjectorDuty).optional(),
  /** How people join over the network, while the drill is shared. */
  join: ProjectorJoin.optional(),
  question: Text.optional(),
  countdownTo: z.number().int().optional(),
  /** After EndEx, in the place of the work. */
  hotWash: HotWash.optional(),
});
export type ProjectorView = z.infer<typeof ProjectorView>;
