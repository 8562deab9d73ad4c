import type { Guard } from '../../model/guard';
import type { Extent } from './arena';
import { KIND, ZEROS } from './codes';
import { fixedPlacesOf, type FixedPlaces } from './fixed-places';
import { withParts } from './guards-image';
import * as at from './layout';
import type { Tables } from './tables';
import { Taken } from './taken';

/** Addresses of everything that is not a record, and how much memory there is in all. */
export interface Places extends FixedPlaces {
  readonly extent: Extent;
  /** The head of `fixed`, by its names. */
  readonly head: ReadonlyMap<number, number>;
  /** Of each pool. */
  readonly queues: readonly number[];
  readonly holders: readonly number[];
  readonly held: readonly number[];
  readonly waited: readonly number[];
  /** Of each state: its blocked options, and the states recorded for it. */
  readonly options: readonly number[];
  readonly recorded: readonly number[];
  /** All whole numbers below are put back when a run begins. */
  readonly restored: number;
}

/** How many claims there are on each pool. */
function claimantsOf({ claims, pools }: Tables): readonly number[] {
  const counts = Array.from({ length: pools }, () => 0);
  for (let c = 0; c < claims.values.length; c += 2) counts[claims.values[c]!]! += 1;
  return counts;
}

/** Parts that say how others count ask for nothing themselves. */
const asksForLevel = ({ kind }: Guard): boolean =>
  kind === 'level' || kind === 'all' || kind === 'any' || kind === 'not';

/** What stands in the head of `fixed` besides addresses. */
const figuresOf = (tables: Tables, keepsStays: boolean): Map<number, number> =>
  new Map([
    [at.states, at.recordOf(tables.structure.size)],
    [at.jobs, at.recordOf(tables.jobs)],
    [at.pools, at.recordOf(tables.jobs + tables.pools)],
    [at.hasHistory, Number(tables.structure.hasHistory)],
    [at.anyDeadline, Number(tables.anyDeadline)],
    [at.keepsStays, Number(keepsStays)],
    [at.serviceCount, tables.services],
    [at.conditionsByLevel, Number(tables.conditional.every(({ guard }) => withParts(guard).every(asksForLevel)))],
  ]);

export function placesOf(tables: Tables, keepsStays: boolean): Places {
  const { scenario, structure, states, ir } = tables;
  const { workflow } = ir;
  const records = at.recordOf(tables.jobs + tables.pools);
  const whole = new Taken(records);
  const still = new Taken(records);
  const fractions = new Taken(records / 2);
  const share = new Taken(records / 2);
  const head = figuresOf(tables, keepsStays);
  head.set(at.activity, whole.take((structure.size >> 5) + 1));
  head.set(at.paced, whole.take((structure.size >> 5) + 1));
  head.set(at.components, whole.take(2 * workflow.components.length));
  head.set(at.roles, whole.take(workflow.roles.length));
  head.set(at.vendors, whole.take(workflow.vendors.length));
  head.set(at.injects, whole.take(scenario.injects.length));
  head.set(at.force, whole.take(tables.effects.length));
  const options = states.map((it) => whole.take(it?.kind === 'decision' ? it.options.length : 0));
  // It is put back as much as a record at a time.
  whole.take(-whole.next & (at.STRIDE - 1));
  const putBack = whole.next;
  head.set(at.services, fractions.take(at.SERVICE * tables.services));
  head.set(at.variables, fractions.take(workflow.variables.length));
  head.set(at.waited, fractions.take(tables.pools));
  head.set(at.restoredEnd, fractions.next);
  head.set(at.watched, fractions.take(at.WATCHED * tables.services));
  const claimants = claimantsOf(tables);
  const queues = claimants.map((count) => whole.take(count));
  const recorded = states.map((_, n) => whole.take(structure.kind[n] === KIND.history ? structure.size : 0));
  const holders = claimants.map((count) => whole.take(count));
  const held = claimants.map((count) => whole.take(count));
  const fixed = fixedPlacesOf(tables, { head, still, share, changes: putBack, keepsStays });
  return {
    ...fixed,
    extent: {
      ints: whole.next,
      fixed: still.next,
      more: records,
      doubles: Math.max(fractions.next, at.zero + ZEROS.length),
      shares: share.next,
      stays: keepsStays ? records / 2 : 0,
      lists: at.LISTED * Math.max(tables.jobs, tables.pools),
      timers: tables.effects.length + scenario.injects.length + 1 + 2 * tables.jobs,
    },
    head,
    queues,
    holders,
    held,
    waited: queues.map((_, pool) => (head.get(at.waited) ?? 0) + pool),
    options,
    recorded,
    restored: putBack,
  };
}
