import { z } from 'zod';
import { quantile } from '../../analysis/simulation/quantiles';
import { emptyBlock, type Block } from '../../analysis/simulation/block';
import { noteSamples, openBlock } from '../../analysis/simulation/count-block';
import { NO_GRID } from '../../analysis/simulation/grid';
import { sampleAt, shapeOf } from '../../analysis/simulation/shape';
import { subjectOf, type Subject } from '../../analysis/simulation/subject';
import { shareOf } from '../../analysis/simulation/wilson';
import { OUTCOME, PHASE } from '../../engine/kernel/codes';
import { createKernel } from '../../engine/kernel/create-kernel';
import type { Kernel } from '../../engine/kernel/kernel';
import { leftAtOf, outcomeOf, phaseOf, startedAtOf } from '../../engine/kernel/reading';
import { takesTime } from '../../engine/kernel/releases';
import { runCounted } from '../../engine/kernel/run';
import { tablesOf } from '../../engine/kernel/tables';
import type { Key } from '../../model/ids';
import type { FrozenRun } from '../../model/run';
import { Share } from '../../model/simulation';

const ms = z.number().int();

/** How long a state takes in simulated runs in which it is done, from the start of its work. */
export const SimulatedTime = z.object({ p50: ms, p95: ms, done: Share });
export type SimulatedTime = z.infer<typeof SimulatedTime>;

/** When a service is back in simulated runs; a percentile is absent where that many runs never get there. */
export const SimulatedReturn = z.object({
  p10: ms.optional(),
  p50: ms.optional(),
  p90: ms.optional(),
  p95: ms.optional(),
  /** Share of runs within the RTO, where there is one. */
  rto: Share.optional(),
});
export type SimulatedReturn = z.infer<typeof SimulatedReturn>;

/** What the model expects of the plan and scenario that were drilled, whatever then happened in the room. */
export interface Simulated {
  readonly runs: number;
  readonly seed: number;
  readonly steps: ReadonlyMap<Key, SimulatedTime>;
  readonly services: ReadonlyMap<Key, SimulatedReturn>;
}

/** Fewer for a large plan, so that a report stays cheap; the same number for the same plan. */
const runsFor = (states: number): number => Math.max(100, Math.min(500, Math.floor(50_000 / Math.max(1, states))));

const made = new WeakMap<FrozenRun, Simulated | undefined>();

/** Once for a frozen run. Undefined where the model refuses, as it does a document that no longer compiles. */
export function simulated(frozen: FrozenRun): Simulated | undefined {
  if (!made.has(frozen)) made.set(frozen, simulate(frozen));
  return made.get(frozen);
}

function simulate({ workflow, scenario, settings }: FrozenRun): Simulated | undefined {
  const subject = subjectOf({ workflow, scenario });
  if (!subject.ok) return undefined;
  const seed = settings.chance.kind === 'drawn' ? settings.chance.seed : 1;
  const kernel = createKernel(tablesOf(subject.value.ir, subject.value.scenario));
  const runs = runsFor(workflow.states.length);
  const shape = shapeOf(kernel, NO_GRID);
  const block = emptyBlock(shape, 0, runs);
  const took = kernel.tables.structure.ids.map((): number[] => []);
  openBlock(kernel, shape, block);
  for (let place = 0; place < runs; place += 1) {
    runCounted(kernel, { kind: 'drawn', seed, run: place });
    noteSamples(kernel, block, place);
    noteTimes(kernel, took);
  }
  return { runs, seed, steps: timesOf(kernel, took, runs), services: returnsOf(subject.value, block) };
}

/** The latest stay of each state, where it was done. */
function noteTimes(k: Kernel, took: readonly number[][]): void {
  const { structure } = k.tables;
  for (let job = 0; job < structure.size; job += 1) {
    if (!takesTime(structure, job) || outcomeOf(k, job) !== OUTCOME.done || phaseOf(k, job) !== PHASE.none) continue;
    const [from, to] = [startedAtOf(k, job), leftAtOf(k, job)];
    if (from >= 0 && to >= from) took[job]!.push(to - from);
  }
}

function timesOf({ tables }: Kernel, took: readonly number[][], runs: number): Simulated['steps'] {
  return new Map(
    took.flatMap((times, job) => {
      const sorted = Float64Array.from(times).toSorted();
      const [p50, p95] = [quantile(sorted, 0.5), quantile(sorted, 0.95)];
      // Decisions without a time of their own take none in the model: nothing to hold a person's time against.
      if (p50 === undefined || p95 === undefined || p95 === 0) return [];
      return [[tables.structure.ids[job]!, { p50, p95, done: shareOf(times.length, runs) }] as const];
    }),
  );
}

function returnsOf({ ir }: Subject, { samples, runs }: Block): Simulated['services'] {
  return new Map(
    ir.workflow.services.map(({ key, rto }, place) => {
      const sorted = samples[sampleAt(place, 'toMbco')]!.toSorted();
      const at = (share: number): number | undefined => {
        const value = quantile(sorted, share);
        return value === Infinity ? undefined : value;
      };
      const found = { p10: at(0.1), p50: at(0.5), p90: at(0.9), p95: at(0.95) };
      const inTime = rto === undefined ? undefined : sorted.filter((it) => it <= rto).length;
      return [
        key,
        {
          ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)),
          ...(inTime !== undefined && { rto: shareOf(inTime, runs) }),
        },
      ] as const;
    }),
  );
}
