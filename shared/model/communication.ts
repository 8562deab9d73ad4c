import { z } from 'zod';
import { ZeroPoint } from './guard';
import { Duration, Key, Line, Text } from './ids';

const entry = { key: Key, name: Line.min(1), source: Line.optional() };

/** A way to reach people: a mail system, a telephone, a status page. It is dead while something that it needs is down. */
export const Channel = z.object({
  ...entry,
  /** Components without which it carries nothing. */
  needs: z.array(Key).max(20).optional(),
  /** The service that it is: dead while that is below its minimum level. */
  service: Key.optional(),
  /** Shares nothing with what may have failed: kept for the case that the usual channels are dead. */
  outOfBand: z.boolean().optional(),
});
export type Channel = z.infer<typeof Channel>;

/** A text prepared for the case: sent as it is, or nearly. */
export const MessageTemplate = z.object({ ...entry, text: Text });
export type MessageTemplate = z.infer<typeof MessageTemplate>;

/** How a duty is met, whichever it is. */
const told = {
  /** The zero point from which its time runs. */
  from: ZeroPoint,
  channel: Key.optional(),
  /** The role that tells them; whoever approves it, where none is named. */
  teller: Key.optional(),
  /** The role that has to approve before anything goes out. */
  approver: Key.optional(),
  template: Key.optional(),
};

/** The line of the communication protocol for one audience: `name` says who it is. */
export const ProtocolLine = z.object({
  ...entry,
  ...told,
  firstWithin: Duration.min(60_000).optional(),
  repeatEvery: Duration.min(60_000).optional(),
  /** Repeats are owed while this service is below its minimum level; to the end where none is named. */
  until: Key.optional(),
});
export type ProtocolLine = z.infer<typeof ProtocolLine>;

export const ObligationBasis = z.enum(['legal', 'regulatory', 'contract', 'insurance']);

/** A duty towards somebody outside, owed once: `name` says what is to be done. */
export const Obligation = z.object({
  ...entry,
  ...told,
  basis: ObligationBasis,
  recipient: Line,
  within: Duration.min(60_000),
  /** What brings it about, in words: it may not apply to every disruption. */
  trigger: Text.optional(),
  /** What shows afterwards that it was met. */
  evidence: Line.optional(),
});
export type Obligation = z.infer<typeof Obligation>;

/** Who is told what, by which channel, by when. */
export const Communication = z.object({
  channels: z.array(Channel).max(50),
  messages: z.array(MessageTemplate).max(100),
  protocol: z.array(ProtocolLine).max(100),
  obligations: z.array(Obligation).max(100),
});
export type Communication = z.infer<typeof Communication>;

export const noCommunication: Communication = { channels: [], messages: [], protocol: [], obligations: [] };

/** An answer that an audience will give once it was told: somebody plays it. */
export const PlayedReply = z.object({
  id: Key,
  /** The line of the protocol or the obligation that it answers. */
  duty: Key,
  from: Line.min(1),
  /** Exercise time after the audience was told. */
  after: Duration,
  message: Text.min(1),
});
export type PlayedReply = z.infer<typeof PlayedReply>;
