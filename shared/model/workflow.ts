import { z } from 'zod';
import { Component, Dependency, KnownError, Person, Pool, Role, Service, Site, Vendor, Workaround } from './catalogue';
import { Communication } from './communication';
import { Duration, Key, Line, Text } from './ids';
import { State, Transition } from './state';

const list = <T extends z.ZodType>(of: T, max: number) => z.array(of).max(max);

/** Where a template's story and figures come from. */
export const InspiredBy = z.object({
  event: Line,
  date: Line,
  note: Text.optional(),
  /** What the public record says of the service the story is about. */
  reported: z
    .object({ service: Key, outage: Duration.optional(), dataLoss: Duration.optional(), note: Line.optional() })
    .optional(),
  sources: z.array(z.object({ id: Line, what: Text })).max(50),
});

export const Activation = z.object({
  authority: Line,
  criteria: z.array(z.object({ id: Key, text: Text })).max(50),
});

/**
 * The drawing as data. `states` is flat, each naming its `parent`; document order is depth first, siblings in list order.
 * Positions live in `Layout`, so that tidying can never change meaning.
 */
export const Workflow = z.object({
  id: Key,
  title: Line.min(1),
  summary: Text.optional(),
  inspiredBy: InspiredBy.optional(),
  activation: Activation.optional(),
  /** Top-level state entered first; the first top-level state when absent. */
  initial: Key.optional(),
  states: list(State, 5_000),
  transitions: list(Transition, 20_000),
  services: list(Service, 1_000),
  dependencies: list(Dependency, 10_000),
  pools: list(Pool, 1_000),
  components: list(Component, 10_000),
  sites: list(Site, 500),
  roles: list(Role, 500),
  people: list(Person, 5_000),
  vendors: list(Vendor, 500),
  workarounds: list(Workaround, 500),
  knownErrors: list(KnownError, 500),
  variables: list(z.object({ key: Key, name: Line, initial: z.number() }), 200),
  /** Absent in plans that say nothing of it. */
  communication: Communication.optional(),
});
export type Workflow = z.infer<typeof Workflow>;
