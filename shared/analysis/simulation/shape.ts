import { LEVELS, type CountPlaces } from '../../engine/kernel/counting';
import type { Kernel } from '../../engine/kernel/kernel';
import { takesTime } from '../../engine/kernel/releases';
import { knowsDemand } from '../backlog';
import { backlogGrid } from './backlog-grid';
import { gridOf, type Grid } from './grid';

/** Backlogs are counted in this many steps above none. */
export const BACKLOG_STEPS = 400;

/** Exact figures of every run and service, in this order. */
export const SAMPLES = ['toMbco', 'toFull', 'dataLoss', 'lost', 'caughtUp', 'backlog'] as const;
export type Sample = (typeof SAMPLES)[number];

/** How many of everything a block counts, and where in its arrays each figure lies. */
export interface Shape {
  readonly services: number;
  readonly jobs: number;
  readonly pools: number;
  readonly grid: Grid;
  /** Jobs in which time passes. */
  readonly timed: Int32Array;
  /** Services of whose demand something is known, the instants at which their backlogs are counted, and milliseconds of normal work in a step. */
  readonly backlogs: { readonly services: readonly number[]; readonly grid: Grid; readonly width: number };
  /** Places in `counts`: one for each job, service, or service × job. */
  readonly counts: CountPlaces & {
    readonly reached: number;
    /** Runs by backlog at each instant of their grid: `backlogs + (nth of backlogs.services × cells + cell) × (BACKLOG_STEPS + 1) + step`. */
    readonly backlogs: number;
    readonly size: number;
  };
  /** Places in `sums`, milliseconds. */
  readonly sums: {
    readonly working: number;
    readonly forUnits: number;
    readonly forOthers: number;
    /** Units × milliseconds in use, requests × milliseconds in the queue, and milliseconds that claims waited. */
    readonly inUse: number;
    readonly queued: number;
    readonly waited: number;
    /** Length of the runs. */
    readonly span: number;
    readonly size: number;
  };
}

/** `grid`: where levels over time are not asked for, one without cells. */
export function shapeOf(kernel: Kernel, grid: Grid = gridOf(kernel)): Shape {
  const { services, jobs, pools, structure } = kernel.tables;
  const interrupted = 2 * jobs;
  const critical = interrupted + 2 * services;
  const levels = critical + services * jobs;
  const backlogs = levels + services * grid.cells * LEVELS;
  const known = backlogsOf(kernel, grid);
  const inUse = 3 * jobs;
  const span = inUse + 3 * pools;
  return {
    services,
    jobs,
    pools,
    grid,
    timed: Int32Array.from({ length: jobs }, (_, job) => job).filter((job) => takesTime(structure, job)),
    backlogs: known,
    counts: {
      reached: 0,
      failed: jobs,
      interrupted,
      withinMtpd: interrupted + services,
      critical,
      levels,
      backlogs,
      size: backlogs + known.services.length * known.grid.cells * (BACKLOG_STEPS + 1),
    },
    sums: {
      working: 0,
      forUnits: jobs,
      forOthers: 2 * jobs,
      inUse,
      queued: inUse + pools,
      waited: inUse + 2 * pools,
      span,
      size: span + 1,
    },
  };
}

export const sampleAt = (service: number, sample: Sample): number => service * SAMPLES.length + SAMPLES.indexOf(sample);

/** A step is wide enough for what is asked all the time with nothing done. */
function backlogsOf(kernel: Kernel, levels: Grid): Shape['backlogs'] {
  const { ir, scenario } = kernel.tables;
  const all = ir.workflow.services;
  const services = all.flatMap((service, place) => (knowsDemand(service, scenario) ? [place] : []));
  const asked = [
    100,
    ...services.flatMap((place) => (all[place]?.demand ?? []).map(({ percent }) => percent)),
    ...scenario.injects.flatMap(({ effects }) => effects.flatMap((it) => (it.op === 'demand' ? [it.percent] : []))),
  ];
  const grid = backlogGrid(kernel, services, levels);
  return { services, grid, width: Math.ceil((Math.max(...asked) / 100) * ((grid.width * grid.cells) / BACKLOG_STEPS)) };
}
