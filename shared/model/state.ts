import { z } from 'zod';
import { Distribution } from './distribution';
import { Guard } from './guard';
import { Learned } from './learned';
import { Duration, Key, Line, Percent, Probability, Text, Units } from './ids';

const base = {
  id: Key,
  /** The track or group (or `tracks`, for a track) that holds this state; absent at the top level. */
  parent: Key.optional(),
  name: Line.min(1),
  description: Text.optional(),
  source: Line.optional(),
};
const owned = {
  owner: Key.optional(),
  /** Leaving this state as done (a decision: by any option) marks a zero point of the exercise. */
  marks: z.enum(['detection', 'declaration']).optional(),
};

export const Claim = z.object({ pool: Key, units: Units });
export type Claim = z.infer<typeof Claim>;

export const Activity = z.enum([
  'notify', 'assess', 'decide', 'reroute', 'restore', 'rebuild', 'workaround', 'transfer', 'verify', 'communicate', 'failback',
]); // prettier-ignore
export const Phase = z.enum(['activation', 'workaround', 'recovery', 'reconstitution']);

/** Work done by an owner. Semantics: docs/semantics.md, "A step". */
export const Step = z.object({
  ...base,
  ...owned,
  kind: z.literal('step'),
  claims: z.array(Claim).max(10).optional(),
  claimOrder: z.enum(['together', 'in order']).optional(),
  needs: z.array(Key).max(50).optional(),
  vendors: z.array(Key).max(20).optional(),
  /** Prerequisites: steps that must be done first, across tracks too. */
  after: z.array(Key).max(100).optional(),
  priority: z.number().int().min(0).max(1_000).optional(),
  duration: Distribution,
  /** Present where the duration was taken over from measured runs; an edit of the duration by hand removes it. */
  learned: Learned.optional(),
  success: Probability.optional(),
  retries: z.object({ max: z.number().int().min(0).max(20), backoff: Duration.optional() }).optional(),
  fallback: z.object({ name: Line.optional(), duration: Distribution, success: Probability.optional() }).optional(),
  timeout: z.object({ after: Duration, from: z.enum(['entering', 'working']).optional() }).optional(),
  /** Done lifts the service to at least `level` percent. `dataLoss` is the age of what was restored, in milliseconds. */
  restores: z
    .array(z.object({ service: Key, level: Percent, dataLoss: Duration.optional() }))
    .max(50)
    .optional(),
  /** Done sets the service to `level` percent outright. */
  sets: z
    .array(z.object({ service: Key, level: Percent }))
    .max(50)
    .optional(),
  startsWorkaround: Key.optional(),
  stopsWorkaround: Key.optional(),
  onLoss: z.enum(['pause', 'fail', 'restart']).optional(),
  speedPool: Key.optional(),
  knownErrors: z.array(Key).max(20).optional(),
  phase: Phase.optional(),
  activity: Activity.optional(),
  procedure: Text.optional(),
  expected: Text.optional(),
  evidence: Text.optional(),
  raci: z
    .object({ accountable: Key.optional(), consulted: z.array(Key).optional(), informed: z.array(Key).optional() })
    .optional(),
  /** Overrides the run's setting: does this step end by itself at its planned time? */
  completion: z.enum(['facilitator', 'automatic']).optional(),
});
export type Step = z.infer<typeof Step>;

export const Option = z.object({
  /** Also the name of the port through which the decision is left. */
  id: Key,
  label: Line.min(1),
  weight: z.number().min(0).max(1_000_000).optional(),
  guard: Guard.optional(),
  /** Choosing it marks a zero point of the exercise. */
  marks: z.enum(['detection', 'declaration']).optional(),
  /** Data lost by this choice, milliseconds of age per service. */
  dataLoss: z
    .array(z.object({ service: Key, age: Duration }))
    .max(50)
    .optional(),
});
export type Option = z.infer<typeof Option>;

export const Decision = z.object({
  ...base,
  ...owned,
  kind: z.literal('decision'),
  options: z.array(Option).min(1).max(20),
  time: Distribution.optional(),
  deadline: Duration.optional(),
  /** Taken at the deadline where `timeout` is not connected. */
  defaultOption: Key.optional(),
});
export type Decision = z.infer<typeof Decision>;

export const Wait = z.object({
  ...base,
  kind: z.literal('wait'),
  duration: Distribution.optional(),
  until: Guard.optional(),
  timeout: Duration.optional(),
});
export type Wait = z.infer<typeof Wait>;

export const Gate = z.object({
  ...base,
  ...owned,
  kind: z.literal('gate'),
  time: Distribution.optional(),
  approval: Probability.optional(),
  timeout: Duration.optional(),
});
export type Gate = z.infer<typeof Gate>;

export const Group = z.object({ ...base, kind: z.literal('group'), initial: Key.optional() });
export type Group = z.infer<typeof Group>;

export const Join = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('any') }),
  z.object({ kind: z.literal('count'), k: z.number().int().min(1).max(100) }),
]);
export type Join = z.infer<typeof Join>;

export const Tracks = z.object({ ...base, kind: z.literal('tracks'), join: Join });
export type Tracks = z.infer<typeof Tracks>;

export const Track = z.object({
  ...base,
  kind: z.literal('track'),
  essential: z.boolean().optional(),
  initial: Key.optional(),
});
export type Track = z.infer<typeof Track>;

export const Plain = z.object({ ...base, kind: z.literal('state') });
export type Plain = z.infer<typeof Plain>;

export const History = z.object({ ...base, kind: z.literal('history'), deep: z.boolean(), default: Key.optional() });
export type History = z.infer<typeof History>;

export const EndOutcome = z.enum(['recovered', 'degraded', 'failed', 'abandoned']);
export type EndOutcome = z.infer<typeof EndOutcome>;
export const End = z.object({ ...base, kind: z.literal('end'), outcome: EndOutcome });
export type End = z.infer<typeof End>;

export const State = z.discriminatedUnion('kind', [
  Step,
  Decision,
  Wait,
  Gate,
  Group,
  Tracks,
  Track,
  Plain,
  History,
  End,
]);
export type State = z.infer<typeof State>;
export type StateKind = State['kind'];

/** Leaves one state through one of its ports. Several transitions of a port are tried in document order. */
export const Transition = z.object({
  id: Key,
  from: Key,
  /** `done`, `failed`, `timeout`, `approved`, `rejected`, `abandoned`, `interrupt`, `always`, an option's id, or `on-` and an event's name. */
  port: Key,
  to: Key,
  guard: Guard.optional(),
  keepWork: z.boolean().optional(),
  sets: z
    .array(z.object({ variable: Key, value: z.number() }))
    .max(20)
    .optional(),
});
export type Transition = z.infer<typeof Transition>;
