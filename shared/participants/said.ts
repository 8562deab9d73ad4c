import { z } from 'zod';
import { FeedbackForm } from '../model/feedback';
import { Key, Line, Text } from '../model/ids';
import { RatingValue } from '../model/own-report';
import { Aspect, NoteTag } from '../model/run';

const inject = Key;
const why = Text.optional();
/** Whose words or decision it is, where a scribe enters them for somebody. */
const who = Line.trim().min(1).optional();

/** A message of a participant is short: the wire takes no frame over 16 KB. */
const Words = Text.max(4_000).refine((text) => text.trim() !== '', 'must not be empty');

/** What a participant can say. Each becomes a command of the journal, a rating one of the report. */
export const Said = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('acknowledge'), inject }),
  z.object({ kind: z.literal('answer'), inject, text: Words }),
  /** A question to whoever runs the exercise. */
  z.object({ kind: z.literal('ask'), text: Words, inject: inject.optional() }),
  z.object({ kind: z.literal('choose'), decision: Key, option: Key, why, who }),
  z.object({ kind: z.literal('approve'), gate: Key, approved: z.boolean(), why, who }),
  z.object({ kind: z.literal('done'), step: Key, outcome: z.enum(['done', 'failed']), why }),
  /** A duty was met: by a channel of the plan, by key, or by another one in words. */
  z.object({ kind: z.literal('tell'), duty: Key, channel: Line.trim().min(1), approvedBy: who, who }),
  z.object({
    kind: z.literal('note'),
    tag: NoteTag,
    text: Words,
    inject: inject.optional(),
    state: Key.optional(),
    aspect: Aspect.optional(),
    who,
    channel: Line.optional(),
  }),
  z.object({ kind: z.literal('rate'), objective: Key, value: RatingValue, rationale: Text.max(4_000).optional() }),
  /** The form at the end. Whose it is stands on it where `named` says so, whatever the form says. */
  z.object({ kind: z.literal('feedback'), form: FeedbackForm, named: z.boolean() }),
  z.object({ kind: z.literal('release'), inject }),
  z.object({ kind: z.literal('pause'), reason: Line.optional() }),
  z.object({ kind: z.literal('resume') }),
]);
export type Said = z.infer<typeof Said>;
export type SaidKind = Said['kind'];

/** Made by the page, once for each thing that is said: the same id again is the same word again. */
export const MessageId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
export type MessageId = z.infer<typeof MessageId>;
