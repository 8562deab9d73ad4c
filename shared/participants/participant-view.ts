import { z } from 'zod';
import { Attachments } from '../model/attachment';
import { ClockReading } from '../model/clock-reading';
import { Key, Line, Text } from '../model/ids';
import { RatingValue } from '../model/own-report';
import { ProjectorService, ProjectorView } from '../model/projector';
import { NoteTag, RunOutcome } from '../model/run';
import { ParticipantRole, ParticipantState } from './role';
import { MessageId } from './said';

const ms = z.number().int();

/** Something said about an inject, by the person or by anybody, as the role may see. */
export const Reply = z.object({ seq: z.number().int(), at: ms, tag: NoteTag, who: Line, text: Text });
export type Reply = z.infer<typeof Reply>;

export const ParticipantInject = z.object({
  id: Key,
  no: z.number().int(),
  /** Absent while the room does not know what the inject did: a title often says it. */
  title: Line.optional(),
  mode: Line,
  from: Line,
  /** Names of the roles it is addressed to; nobody where it is for all. */
  to: z.array(Line),
  message: Text,
  /** Files are fetched under `filePath`. */
  attachments: Attachments.optional(),
  /** Exercise time of its release. */
  at: ms,
  /** Of this person: exercise time of the acknowledgement, once it is in the file. */
  acknowledged: z.object({ at: ms }).optional(),
  replies: z.array(Reply),
});
export type ParticipantInject = z.infer<typeof ParticipantInject>;

/** A decision or an approval that this person may close now. */
export const OpenDecision = z.object({
  id: Key,
  kind: z.enum(['decision', 'gate']),
  name: Line,
  description: Text.optional(),
  /** Of a decision; an approval is given or refused. */
  options: z.array(z.object({ id: Key, label: Line, blocked: z.boolean() })),
});
export type OpenDecision = z.infer<typeof OpenDecision>;

/** A step that this person may report as done or failed now. */
export const OpenStep = z.object({ id: Key, name: Line, since: ms, procedure: Text.optional() });
export type OpenStep = z.infer<typeof OpenStep>;

/** Somebody who has to be told, as far as its time runs or they were told. */
export const OpenDuty = z.object({
  key: Key,
  name: Line,
  /** Of an obligation: towards whom. */
  recipient: Line.optional(),
  /** Exercise time at which a message is owed; absent while none is, or where no time is set. */
  dueAt: ms.optional(),
  isRepeat: z.boolean(),
  /** The latest message that arrived, as far as the room knows. */
  told: z.object({ at: ms, by: Line }).optional(),
  approver: Line.optional(),
  /** What is said, where the plan has it prepared. */
  message: Text.optional(),
  /** Ways of the plan, the usual one first; only where this person may report that they were told. */
  channels: z.array(z.object({ key: Key, name: Line })).optional(),
});
export type OpenDuty = z.infer<typeof OpenDuty>;

export const RatedObjective = z.object({
  id: Key,
  text: Text,
  capability: Line.optional(),
  tasks: z.array(Line),
  /** Of this evaluator. */
  rating: z.object({ value: RatingValue, rationale: Text.optional() }).optional(),
});
export type RatedObjective = z.infer<typeof RatedObjective>;

/** For the co-facilitator alone: what is still to come. */
export const QueuedInject = z.object({
  id: Key,
  no: z.number().int(),
  title: Line,
  type: Line,
  message: Text,
  /** Exercise time at which it comes by itself. */
  at: ms.optional(),
});
export type QueuedInject = z.infer<typeof QueuedInject>;

/**
 * Everything that is sent to one participant. Whoever is not let in gets `me` alone. Made from what the room knows, cut down
 * to the role: what is absent has never left the program.
 */
export const ParticipantView = z.object({
  me: z.object({
    id: z.string(),
    name: Line,
    role: ParticipantRole,
    /** Roles of the plan; none: all of the room. */
    plays: z.array(z.object({ key: Key, name: Line })),
    state: ParticipantState,
  }),
  /** Whatever it looks like, nothing here is real: `exercise` is shown at all times. */
  run: z
    .object({
      id: z.string(),
      title: Line,
      plan: Line,
      exercise: z.literal(true),
      ended: z.object({ outcome: RunOutcome, at: ms }).optional(),
    })
    .optional(),
  clock: ClockReading.optional(),
  /** Whether play goes on, and if not, why. */
  standing: ProjectorView.shape.clock,
  /** The latest first. */
  injects: z.array(ParticipantInject),
  decisions: z.array(OpenDecision),
  steps: z.array(OpenStep),
  /** Who has to be told by this person, or by anybody where the role looks at the whole. */
  duties: z.array(OpenDuty),
  services: z.object({ shown: z.array(ProjectorService), whole: z.number().int() }).optional(),
  /** Own questions without an inject, and own words about nothing in particular. */
  words: z.array(Reply),
  /** Every own message that is in the file, sent again after each return. */
  saved: z.array(MessageId),
  objectives: z.array(RatedObjective).optional(),
  /** People and roles for whom something can be entered. */
  names: z.array(Line).optional(),
  queue: z.array(QueuedInject).optional(),
});
export type ParticipantView = z.infer<typeof ParticipantView>;
