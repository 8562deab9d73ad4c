import { OUTCOME, PHASE } from '../../engine/kernel/codes';
import type { Kernel } from '../../engine/kernel/kernel';
import * as read from '../../engine/kernel/reading';
import { takesTime } from '../../engine/kernel/releases';
import { runCounted } from '../../engine/kernel/run';
import type { Ms } from '../../basics/time';
import { emptyBlock } from './block';
import { NO_GRID } from './grid';
import { closeBlock, noteSamples, openBlock } from './count-block';
import { sampleAt, shapeOf } from './shape';

/** A run in which everything goes as planned: most likely durations, success, the heaviest options. */
export interface PlannedRun {
  readonly end: Ms;
  readonly services: readonly PlannedService[];
  /** States in which time passes that were left as done, in document order. */
  readonly done: readonly string[];
  /** Stretch of each job's latest stay at work; absent where it never started. */
  readonly work: readonly ({ readonly from: Ms; readonly to: Ms } | undefined)[];
}

export interface PlannedService {
  /** Infinity for never. */
  readonly toMbco: Ms;
  readonly isInterrupted: boolean;
  /** States on the way to its MBCO, in the order in which they were left; where it never gets there, what stands in the way. */
  readonly path: readonly string[];
}

/** Plays it on a kernel made for the scenario. */
export function plannedRun(kernel: Kernel): PlannedRun {
  const { services, jobs, structure } = kernel.tables;
  const shape = shapeOf(kernel, NO_GRID);
  const block = emptyBlock(shape, 0, 1);
  openBlock(kernel, shape, block);
  runCounted(kernel, { kind: 'planned' });
  noteSamples(kernel, block, 0);
  closeBlock(kernel, shape, block);
  const all = [...Array(jobs).keys()].filter((job) => takesTime(structure, job) && job < structure.size);
  const inTheWay = all.filter((job) => isInTheWay(kernel, job));
  const inOrder = (found: readonly number[]): string[] =>
    found
      .toSorted((a, b) => read.enteredAtOf(kernel, a) - read.enteredAtOf(kernel, b) || a - b)
      .map((job) => structure.ids[job]!);
  return {
    end: read.nowOf(kernel),
    services: Array.from({ length: services }, (_, s) => {
      const toMbco = block.samples[sampleAt(s, 'toMbco')]![0]!;
      const critical = all.filter((job) => block.counts[shape.counts.critical + s * jobs + job]! > 0);
      return {
        toMbco,
        isInterrupted: block.counts[shape.counts.interrupted + s] === 1,
        path: inOrder(toMbco === Infinity ? inTheWay : critical),
      };
    }),
    done: all.filter((job) => read.outcomeOf(kernel, job) === OUTCOME.done).map((job) => structure.ids[job]!),
    work: Array.from({ length: jobs }, (_, job) => workOf(kernel, job)),
  };
}

function workOf(k: Kernel, job: number): PlannedRun['work'][number] {
  const from = read.startedAtOf(k, job);
  if (from < 0) return undefined;
  return { from, to: read.phaseOf(k, job) === PHASE.none ? read.leftAtOf(k, job) : read.nowOf(k) };
}

/** Failed, out of time, or never left. */
function isInTheWay(k: Kernel, job: number): boolean {
  if (!read.hasBegun(k, job)) return false;
  const outcome = read.outcomeOf(k, job);
  return outcome === OUTCOME.failed || outcome === OUTCOME.timeout || read.phaseOf(k, job) !== PHASE.none;
}
