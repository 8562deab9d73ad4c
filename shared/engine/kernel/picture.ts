import { ROOT } from '../../compile/ir';
import { available, lossRule } from '../keeper/facts';
import type { Keeper } from '../keeper/keeper';
import { effectiveLevels } from '../keeper/levels';
import { worldOf } from '../keeper/world';
import { ENDINGS, KIND, LOSS, OUTCOMES, PHASES, RESULTS, ZEROS } from './codes';
import type { Kernel } from './kernel';
import { effectiveLevel } from './levels';

/** Everything two interpreters must agree on at one instant, by name, as plain data. */
export interface Picture {
  readonly now: number;
  readonly active: readonly string[];
  readonly jobs: Readonly<Record<string, readonly unknown[]>>;
  readonly queues: Readonly<Record<string, readonly string[]>>;
  readonly holders: Readonly<Record<string, readonly string[]>>;
  readonly outcomes: Readonly<Record<string, string>>;
  /** Entries of each state before the last one. */
  readonly visits: Readonly<Record<string, number>>;
  readonly attempts: Readonly<Record<string, number>>;
  readonly ended: Readonly<Record<string, string>>;
  readonly available: Readonly<Record<string, number>>;
  readonly levels: Readonly<Record<string, number>>;
  readonly effective: Readonly<Record<string, number>>;
  readonly dataLoss: Readonly<Record<string, number>>;
  readonly variables: Readonly<Record<string, number>>;
  readonly zeroPoints: Readonly<Record<string, number>>;
  readonly injects: readonly string[];
  readonly result: string;
}

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Speed and work left mean nothing before work starts, granted claims nothing before it asks for units. */
const underWay = (phase: string, [granted, ...pace]: readonly [number, number, number, number]): readonly number[] =>
  phase === 'waiting' ? [] : phase === 'queued' ? [granted] : [granted, ...pace];

/** The order of the grants counts only where work pauses by it. */
const inItsOrder = (k: Keeper, pool: string, held: readonly string[]): readonly string[] =>
  lossRule(k, pool) === 'pause' ? held : held.toSorted();

export function pictureOfKeeper(k: Keeper): Picture {
  const { state, ir } = k;
  const world = worldOf(k);
  const steps = ir.nodes.filter((node) => node.kind === 'step').map((node) => node.id);
  return {
    now: state.now,
    active: state.active.toSorted(),
    jobs: sorted(
      Object.fromEntries(
        Object.values(state.jobs).map((job) => [
          job.id,
          [
            job.phase,
            job.visit,
            job.attempt,
            job.due,
            job.deadline,
            ...underWay(job.phase, [job.granted, job.rate, job.left, job.since]),
          ],
        ]),
      ),
    ),
    queues: sorted(
      Object.fromEntries(Object.entries(state.queues).map(([pool, queue]) => [pool, queue.map((it) => it.id)])),
    ),
    holders: sorted(
      Object.fromEntries(
        Object.entries(state.holders).map(([pool, held]) => [
          pool,
          inItsOrder(
            k,
            pool,
            held.map((it) => `${it.id} ${it.units}`),
          ),
        ]),
      ),
    ),
    outcomes: sorted(state.outcomes),
    visits: sorted(state.visits),
    attempts: sorted(Object.fromEntries(steps.map((id) => [id, world.attempts(id)]))),
    ended: sorted(state.ended),
    available: sorted(Object.fromEntries(ir.workflow.pools.map(({ key }) => [key, available(k, key)]))),
    effective: sorted(Object.fromEntries(effectiveLevels(k))),
    levels: sorted(state.levels),
    dataLoss: sorted(state.dataLoss),
    variables: sorted(state.variables),
    zeroPoints: sorted(state.zeroPoints),
    injects: Object.entries(state.injects).map(([id, status]) => `${id} ${status}`).toSorted(), // prettier-ignore
    result: state.result?.outcome ?? 'none',
  };
}

export function pictureOfKernel(k: Kernel): Picture {
  const { structure, ir, jobs } = k.tables;
  const { workflow } = ir;
  const name = (job: number): string => structure.ids[job] ?? workflow.workarounds[job - structure.size]?.key ?? '?';
  const due = (timer: number): number | null =>
    k.calendar.time[timer] === Infinity ? null : (k.calendar.time[timer] ?? null);
  const each = <T>(of: (job: number) => T | undefined): Record<string, T> => {
    const found: Record<string, T> = {};
    for (let job = 0; job < jobs; job += 1) {
      const value = of(job);
      if (value !== undefined) found[name(job)] = value;
    }
    return sorted(found);
  };
  const byPool = (of: (pool: number) => readonly string[]): Record<string, readonly string[]> =>
    sorted(Object.fromEntries(workflow.pools.map((pool, place) => [pool.key, of(place)])));
  const services = (values: Float64Array, from: number): Record<string, number> =>
    sorted(
      Object.fromEntries(
        workflow.services.flatMap((it, place) => ((values[place] ?? -1) >= from ? [[it.key, values[place] ?? 0]] : [])),
      ),
    );
  return {
    now: k.now,
    active: structure.ids.filter((id, n) => k.active[n] === 1 && id !== ROOT).toSorted(),
    jobs: each((job) =>
      k.phase[job] === 0
        ? undefined
        : [
            PHASES[k.phase[job] ?? 0],
            k.visit[job],
            k.attempt[job],
            due(k.timers.work + job),
            due(k.timers.deadline + job),
            ...underWay(PHASES[k.phase[job] ?? 0] ?? 'none', [
              k.granted[job] ?? 0,
              k.rate[job] ?? 0,
              k.left[job] ?? 0,
              k.since[job] ?? 0,
            ]),
          ],
    ),
    queues: byPool((pool) => [...k.queue.subarray(pool * jobs, pool * jobs + (k.queueLength[pool] ?? 0))].map(name)),
    holders: byPool((pool) => heldOf(k, pool, name)),
    outcomes: each((job) => (k.outcome[job] === 0 ? undefined : OUTCOMES[k.outcome[job] ?? 0])),
    visits: each((job) => ((k.visit[job] ?? -1) < 0 ? undefined : k.visit[job])),
    attempts: each((job) => (structure.kind[job] === KIND.step ? k.attempt[job] : undefined)),
    ended: each((job) => ((k.ended[job] ?? 0) === 0 ? undefined : ENDINGS[k.ended[job] ?? 0])),
    available: sorted(Object.fromEntries(workflow.pools.map(({ key }, pool) => [key, k.available[pool] ?? 0]))),
    levels: services(k.own, -Infinity),
    effective: sorted(Object.fromEntries(workflow.services.map(({ key }, at) => [key, effectiveLevel(k, at)]))),
    dataLoss: services(k.dataLoss, 0),
    variables: sorted(Object.fromEntries(workflow.variables.map((it, place) => [it.key, k.variables[place] ?? 0]))),
    zeroPoints: sorted(
      Object.fromEntries(ZEROS.flatMap((it, place) => (k.zero[place] === Infinity ? [] : [[it, k.zero[place] ?? 0]]))),
    ),
    injects: injectsOf(k),
    result: RESULTS[k.result] ?? 'none',
  };
}

function heldOf(k: Kernel, pool: number, name: (job: number) => string): readonly string[] {
  const { claims, onLoss, jobs } = k.tables;
  if (onLoss[pool] === LOSS.pause)
    return [...(k.holders[pool] ?? [])]
      .slice(0, k.holderCount[pool])
      .map((job, i) => `${name(job)} ${k.held[pool]?.[i] ?? 0}`);
  const held: string[] = [];
  for (let job = 0; job < jobs; job += 1) {
    const first = claims.start[job] ?? 0;
    for (let c = first; c < first + 2 * (k.holding[job] ?? 0); c += 2)
      if (claims.values[c] === pool) held.push(`${name(job)} ${claims.values[c + 1] ?? 0}`);
  }
  return held.toSorted();
}

const injectsOf = (k: Kernel): readonly string[] =>
  k.tables.scenario.injects
    .flatMap((it, place) =>
      k.injectState[place] === 0 ? [] : [`${it.id} ${k.injectState[place] === 1 ? 'released' : 'dropped'}`],
    )
    .toSorted();
