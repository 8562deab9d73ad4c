import { z } from 'zod';
import { ClockTime, Duration, Key, Line, Percent, Text, Units } from './ids';
import { ZeroPoint } from './guard';

/** What every thing of the catalogue carries inside a document: its own key, and the catalogue's where it is linked. */
const thing = { key: Key, name: Line.min(1), catalogue: z.string().max(100).optional(), source: Line.optional() };

export const Site = z.object({
  ...thing,
  type: z.enum(['primary', 'hot', 'warm', 'cold', 'mobile', 'mirrored', 'reciprocal', 'cloud region']).optional(),
});
export type Site = z.infer<typeof Site>;

/** Something a step can need: a host, a link, a console, a data store. */
export const Component = z.object({ ...thing, site: Key.optional() });
export type Component = z.infer<typeof Component>;

/** People, machines or bandwidth that steps claim. What happens to units in use when capacity falls is `onLoss`. */
export const Pool = z.object({
  ...thing,
  kind: z.enum(['team', 'machine', 'bandwidth']),
  units: Units,
  /** What a unit is on screen: "engineer", "server", "Mbit/s". */
  unit: Line.optional(),
  site: Key.optional(),
  discipline: z.enum(['backfill', 'strict']).optional(),
  /** Default: `pause` for a team, `finish` for machines, `slow` for bandwidth. */
  onLoss: z.enum(['finish', 'pause', 'slow']).optional(),
});
export type Pool = z.infer<typeof Pool>;

/** A role that owns steps, decisions and gates. Back-ups are other roles, in the order in which they are called. */
export const Role = z.object({
  ...thing,
  backups: z.array(Key).max(5).optional(),
  site: Key.optional(),
  pool: Key.optional(),
});
export type Role = z.infer<typeof Role>;

export const Person = z.object({ ...thing, roles: z.array(Key).max(10).optional(), contact: Line.optional() });
export type Person = z.infer<typeof Person>;

export const Vendor = z.object({
  ...thing,
  provides: z.array(Line).max(20).optional(),
  contractedRto: Duration.optional(),
});
export type Vendor = z.infer<typeof Vendor>;

/** What is asked of a service from a clock time of the story on, percent of normal; the last of a day goes on into the next. */
export const Demand = z.object({ from: ClockTime, percent: z.number().min(0).max(1_000) });
export type Demand = z.infer<typeof Demand>;

/** Targets in milliseconds; levels in percent of normal capacity. `rtoFrom` is the zero point the RTO counts from. */
export const Service = z.object({
  ...thing,
  tier: z.number().int().min(1).max(4),
  rto: Duration.optional(),
  rpo: Duration.optional(),
  mtpd: Duration.optional(),
  wrt: Duration.optional(),
  mbco: Percent,
  rtoFrom: ZeroPoint.optional(),
  sla: Percent.optional(),
  priority: z.number().int().optional(),
  /** Over the day; where nothing is said, neither is anything of a backlog. */
  demand: z.array(Demand).max(48).optional(),
});
export type Service = z.infer<typeof Service>;

/** `from` depends on `to`. Strength is the percentage of capacity lost when a soft dependency is at zero. */
export const Dependency = z.object({
  from: Key,
  to: Key,
  type: z.enum(['hard', 'soft', 'data', 'recovery', 'shared-fate']),
  strength: Percent.optional(),
  source: Line.optional(),
});
export type Dependency = z.infer<typeof Dependency>;

/** A manual work-around: lifts a service to `level` percent at once, costs `catchUpFactor` minutes of later work per minute used. */
export const Workaround = z.object({
  ...thing,
  service: Key,
  level: Percent,
  claims: z
    .array(z.object({ pool: Key, units: Units }))
    .max(10)
    .optional(),
  maxSustain: Duration.optional(),
  catchUpFactor: z.number().min(0).max(100),
});
export type Workaround = z.infer<typeof Workaround>;

/** While active, every step that names it takes `durationFactor` times as long, unless its workaround says otherwise. */
export const KnownError = z.object({
  ...thing,
  symptom: Text.optional(),
  workaround: Text.optional(),
  durationFactor: z.number().min(0.05).max(100).optional(),
});
export type KnownError = z.infer<typeof KnownError>;
