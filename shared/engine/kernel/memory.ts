import type { Extent } from './arena';
import { KIND, ZEROS } from './codes';
import * as at from './layout';
import type { Rows } from './rows';
import type { Tables } from './tables';

/** Addresses of everything that is not a record, and how much memory there is in all. */
export interface Places {
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
  /** Lists in `fixed`: of each state its claims, the steps that wait for it, the components it needs. */
  readonly claims: readonly number[];
  readonly before: readonly number[];
  readonly needs: readonly number[];
  /** All whole numbers below are put back when a run begins. */
  readonly restored: number;
}

/** Hands out stretches of an array, one after the other. */
class Taken {
  constructor(public next: number) {}

  take(length: number): number {
    const from = this.next;
    this.next += length;
    return from;
  }
}

const lengthsOf = ({ start }: Rows): readonly number[] =>
  [...start.subarray(1)].map((end, row) => end - (start[row] ?? 0));

/** How many claims there are on each pool. */
function claimantsOf({ claims, pools }: Tables): readonly number[] {
  const counts = Array.from({ length: pools }, () => 0);
  for (let c = 0; c < claims.values.length; c += 2) counts[claims.values[c]!]! += 1;
  return counts;
}

/** Steps whose speed can be another than full. */
export const pacedOf = (tables: Tables): readonly number[] =>
  [...tables.steps.keys()].filter((job) => tables.steady[job] === 0 || isStretched(tables, job));

export const isStretched = ({ effects, scale, jobs }: Tables, job: number): boolean =>
  effects.some((_, e) => scale[e * jobs + job]! > 0);

/** What stands in the head of `fixed` besides addresses. */
const figuresOf = (tables: Tables, keepsStays: boolean): Map<number, number> =>
  new Map([
    [at.states, at.recordOf(tables.structure.size)],
    [at.jobs, at.recordOf(tables.jobs)],
    [at.pools, at.recordOf(tables.jobs + tables.pools)],
    [at.hasHistory, Number(tables.structure.hasHistory)],
    [at.anyDeadline, Number(tables.anyDeadline)],
    [at.keepsStays, Number(keepsStays)],
    [at.conditions, tables.conditional.length],
  ]);

export function placesOf(tables: Tables, keepsStays: boolean): Places {
  const { scenario, structure, states, ir } = tables;
  const { workflow } = ir;
  const records = at.recordOf(tables.jobs + tables.pools);
  const whole = new Taken(records);
  const still = new Taken(records);
  const fractions = new Taken(records / 2);
  const head = figuresOf(tables, keepsStays);
  head.set(at.activity, whole.take(structure.size));
  head.set(at.components, whole.take(2 * workflow.components.length));
  head.set(at.roles, whole.take(workflow.roles.length));
  head.set(at.vendors, whole.take(workflow.vendors.length));
  head.set(at.injects, whole.take(scenario.injects.length));
  head.set(at.force, whole.take(tables.effects.length));
  const options = states.map((it) => whole.take(it?.kind === 'decision' ? it.options.length : 0));
  const restored = whole.next;
  for (const list of [at.ready, at.unready, at.releasing, at.flagged]) head.set(list, whole.take(tables.jobs));
  head.set(at.touched, whole.take(tables.pools));
  const timers = tables.effects.length + scenario.injects.length + 1 + 2 * tables.jobs;
  head.set(at.agenda, whole.take(timers));
  head.set(at.agendaTimes, fractions.take(timers));
  head.set(at.services, fractions.take(at.SERVICE * tables.services));
  head.set(at.variables, fractions.take(workflow.variables.length));
  head.set(at.waited, fractions.take(tables.pools));
  const claimants = claimantsOf(tables);
  const queues = claimants.map((count) => whole.take(count));
  const recorded = states.map((_, n) => whole.take(structure.kind[n] === KIND.history ? structure.size : 0));
  const holders = claimants.map((count) => whole.take(count));
  const held = claimants.map((count) => whole.take(count));
  const claims = lengthsOf(tables.claims).map((length) => still.take(length));
  const before = lengthsOf(tables.before).map((length) => still.take(length));
  const needs = lengthsOf(tables.needs).map((length) => still.take(length));
  head.set(at.paced, still.take(pacedOf(tables).length));
  head.set(at.pacedEnd, still.next);
  return {
    extent: {
      ints: whole.next,
      fixed: still.next,
      more: records,
      doubles: Math.max(fractions.next, at.zero + ZEROS.length),
      stays: keepsStays ? at.recordOf(tables.jobs) / 2 : 0,
    },
    head,
    queues,
    holders,
    held,
    waited: queues.map((_, pool) => (head.get(at.waited) ?? 0) + pool),
    options,
    recorded,
    claims,
    before,
    needs,
    restored,
  };
}
