import { ROOT } from '../../compile/ir';
import { available, lossRule } from '../keeper/facts';
import type { Keeper } from '../keeper/keeper';
import { effectiveLevels } from '../keeper/levels';
import { worldOf } from '../keeper/world';
import { ENDINGS, KIND, LOSS, OUTCOMES, PHASES, RESULTS, ZEROS } from './codes';
import type { Kernel } from './kernel';
import * as kernel from './reading';

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
  const each = <T>(of: (job: number) => T | undefined): Record<string, T> => {
    const found: Record<string, T> = {};
    for (let job = 0; job < jobs; job += 1) {
      const value = of(job);
      if (value !== undefined) found[name(job)] = value;
    }
    return sorted(found);
  };
  const byPool = <T>(of: (pool: number) => T): Record<string, T> =>
    sorted(Object.fromEntries(workflow.pools.map((pool, place) => [pool.key, of(place)])));
  const services = (of: (k: Kernel, service: number) => number, from: number): Record<string, number> =>
    sorted(
      Object.fromEntries(
        workflow.services.flatMap((it, place) => (of(k, place) >= from ? [[it.key, of(k, place)]] : [])),
      ),
    );
  return {
    now: kernel.nowOf(k),
    active: structure.ids.filter((id, n) => kernel.isActive(k, n) && id !== ROOT).toSorted(),
    jobs: each((job) => jobOf(k, job)),
    queues: byPool((pool) => kernel.queueOf(k, pool).map(name)),
    holders: byPool((pool) => heldOf(k, pool, name)),
    outcomes: each((job) => (kernel.outcomeOf(k, job) === 0 ? undefined : OUTCOMES[kernel.outcomeOf(k, job)])),
    visits: each((job) => (kernel.visitOf(k, job) < 0 ? undefined : kernel.visitOf(k, job))),
    attempts: each((job) => (structure.kind[job] === KIND.step ? kernel.attemptOf(k, job) : undefined)),
    ended: each((job) => (kernel.endedOf(k, job) === 0 ? undefined : ENDINGS[kernel.endedOf(k, job)])),
    available: byPool((pool) => kernel.availableOf(k, pool)),
    levels: services(kernel.ownLevelOf, -Infinity),
    effective: services(kernel.effectiveLevelOf, -Infinity),
    dataLoss: services(kernel.dataLossOf, 0),
    variables: sorted(Object.fromEntries(workflow.variables.map((it, at) => [it.key, kernel.variableOf(k, at)]))),
    zeroPoints: sorted(
      Object.fromEntries(
        ZEROS.flatMap((it, at) => (kernel.zeroPointOf(k, at) === Infinity ? [] : [[it, kernel.zeroPointOf(k, at)]])),
      ),
    ),
    injects: injectsOf(k),
    result: RESULTS[kernel.resultOf(k)] ?? 'none',
  };
}

const instant = (at: number): number | null => (at === Infinity ? null : at);

function jobOf(k: Kernel, job: number): readonly unknown[] | undefined {
  const phase = PHASES[kernel.phaseOf(k, job)] ?? 'none';
  if (phase === 'none') return undefined;
  return [
    phase,
    kernel.visitOf(k, job),
    kernel.attemptOf(k, job),
    instant(kernel.dueOf(k, job)),
    instant(kernel.deadlineOf(k, job)),
    ...underWay(phase, [
      kernel.grantedOf(k, job),
      kernel.rateOf(k, job),
      kernel.leftOf(k, job),
      kernel.sinceOf(k, job),
    ]),
  ];
}

function heldOf(k: Kernel, pool: number, name: (job: number) => string): readonly string[] {
  const { claims, onLoss, jobs } = k.tables;
  if (onLoss[pool] === LOSS.pause) return kernel.holdersOf(k, pool).map((it) => `${name(it.job)} ${it.units}`);
  const held: string[] = [];
  for (let job = 0; job < jobs; job += 1) {
    const first = claims.start[job] ?? 0;
    for (let c = first; c < first + 2 * kernel.holdingOf(k, job); c += 2)
      if (claims.values[c] === pool) held.push(`${name(job)} ${claims.values[c + 1] ?? 0}`);
  }
  return held.toSorted();
}

const injectsOf = (k: Kernel): readonly string[] =>
  k.tables.scenario.injects
    .flatMap((it, place) => {
      const status = kernel.injectOf(k, place);
      return status === 0 ? [] : [`${it.id} ${status === 1 ? 'released' : 'dropped'}`];
    })
    .toSorted();
