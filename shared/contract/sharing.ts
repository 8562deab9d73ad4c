import { z } from 'zod';
import { Key, Line } from '../model/ids';
import { ParticipantView } from '../participants/participant-view';
import { ParticipantRole, ParticipantState } from '../participants/role';
import { MessageId, Said } from '../participants/said';
import { Done, Nothing, procedure } from './procedure';

/** An address of this machine at which a drill can be shared. */
export const NetworkInterface = z.object({ address: z.string(), name: Line, loopback: z.boolean() });
export type NetworkInterface = z.infer<typeof NetworkInterface>;

export const Allow = z.object({ steps: z.boolean(), decisions: z.boolean() });
export type Allow = z.infer<typeof Allow>;

export const SharedPerson = z.object({
  id: z.string(),
  name: Line,
  /** Wished for while they wait. */
  role: ParticipantRole,
  state: ParticipantState,
  /** Keys of roles of the plan; while they wait, what the name suggests by the roster. */
  plays: z.array(Key),
  /** Whether a page of theirs is connected now. */
  present: z.boolean(),
  latencyMs: z.number().int().optional(),
  /** Milliseconds since 1970. */
  lastSeen: z.number(),
  /** Words of theirs that are in the file. */
  saved: z.number().int(),
});
export type SharedPerson = z.infer<typeof SharedPerson>;

/** How sharing stands: at most one drill at a time. */
export const Sharing = z.object({
  /** Absent while nothing is shared. */
  open: z
    .object({
      runId: z.string(),
      title: Line,
      since: z.number(),
      /** To be opened by people, with the code in the fragment; the first is the best. */
      joinAddresses: z.array(z.string()),
      /** The same without the code, to be typed. */
      plainAddresses: z.array(z.string()),
      code: z.string(),
      tls: z.boolean(),
      /** SHA-256 of the certificate as browsers show it, where it is our own. */
      fingerprint: z.string().optional(),
      /** What anybody on this network can read, as a sentence; absent where it is enciphered all the way. */
      warning: z.string().optional(),
      allow: Allow,
      /** Roles of the plan that somebody can play. */
      roles: z.array(z.object({ key: Key, name: Line })),
      people: z.array(SharedPerson),
      /** Join attempts with a wrong code so far. */
      wrongCodes: z.number().int(),
    })
    .optional(),
  /** Why it ended, as a sentence. */
  note: z.string().optional(),
});
export type Sharing = z.infer<typeof Sharing>;

const person = z.object({ id: z.string() });
const plays = z.array(Key).max(20).optional();

/** What may be asked about a drill that is shared on the network. */
export const sharingProcedures = {
  'share.interfaces': procedure(Nothing, z.array(NetworkInterface)),
  /**
   * Refused while another drill is shared, unless `instead` says that that one ends. Where this one was forked from it, its people,
   * its code and its port come along.
   */
  'share.open': procedure(
    z.object({
      runId: z.string(),
      address: z.string().max(100),
      /** 0 lets the system choose. */
      port: z.number().int().min(0).max(65_535).default(0),
      tls: z.boolean().default(false),
      /** Where a proxy makes it known to the world; `--public-url` of the command line where absent. */
      publicUrl: z.url().max(500).optional(),
      instead: z.boolean().default(false),
    }),
    Sharing,
  ),
  'share.close': procedure(Nothing, Sharing),
  'share.status': procedure(Nothing, Sharing),
  /** `plays` is what the name suggests unless it says otherwise. */
  'share.admit': procedure(person.extend({ role: ParticipantRole, plays }), Sharing),
  'share.refuse': procedure(person, Sharing),
  'share.remove': procedure(person, Sharing),
  'share.role': procedure(person.extend({ role: ParticipantRole, plays }), Sharing),
  'share.new-code': procedure(Nothing, Sharing),
  'share.allow': procedure(Allow, Sharing),

  /**
   * Of somebody with the code: a place in the lobby. The page keeps `token` in the session storage of its tab, connects anew with
   * `['statedrill', token]`, and asks for `participant.view`. Without a token it offers `['statedrill', 'none']`.
   */
  'participant.join': procedure(
    z.object({
      code: z.string().max(40),
      name: Line.trim().min(1).max(60),
      role: ParticipantRole.default('player'),
    }),
    z.object({ token: z.string() }),
    ['guest'],
  ),
  'participant.view': procedure(Nothing, ParticipantView, ['participant']),
  /** Answered once it is in the file, with its number in the record; the same `id` again gets the same answer. */
  'participant.say': procedure(z.object({ id: MessageId, say: Said }), z.object({ seq: z.number().int().optional() }), [
    'participant',
  ]),
  /** The place is given up; what was said stays. */
  'participant.leave': procedure(Nothing, Done, ['participant']),
} as const;

export const sharingEvents = {
  'share.changed': Sharing,
  /** To each participant the own view, whenever it has changed. */
  'participant.view': ParticipantView,
  /** Every few seconds, with how long the last message took there and back. */
  'participant.beat': z.object({ latencyMs: z.number().int().optional(), wall: z.number() }),
} as const;
