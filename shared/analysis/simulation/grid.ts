import { HOUR, MINUTE, type Ms } from '../../basics/time';
import { RESULT } from '../../engine/kernel/codes';
import type { Cells } from '../../engine/kernel/counting';
import type { Kernel } from '../../engine/kernel/kernel';
import { nowOf, resultOf } from '../../engine/kernel/reading';
import { run } from '../../engine/kernel/run';

export type Grid = Cells;

/** For whoever does not ask for levels over time. */
export const NO_GRID: Grid = { width: 1, cells: 0 };

const MOST_CELLS = 96;
const WIDTHS = [
  1, 2, 5, 10, 15, 20, 30, 40, 60, 90, 120, 180, 240, 360, 720, 1440, 2880, 10_080,
].map((it) => it * MINUTE); // prettier-ignore

/**
 * Twice as far as most runs go, and beyond each RTO that lies on the way. Judged by runs on draws of their own, the same
 * for every shard and seed: an RTO of days of a service that is back in an hour would leave two cells for the hour, and
 * the planned run alone says nothing of what chance adds.
 */
export function gridOf(kernel: Kernel): Grid {
  const targets = kernel.tables.ir.workflow.services.map((it) => it.rto ?? 0);
  const usual = usualOf(kernel, () => {
    const result = resultOf(kernel);
    return result === RESULT.stuck || result === RESULT.horizon ? Infinity : nowOf(kernel);
  });
  const near = usual === 0 ? targets : targets.filter((rto) => rto <= 2 * usual);
  return gridUpTo(Math.max(HOUR, 2 * usual, ...near.map((rto) => 1.5 * rto)));
}

/** Runs that are looked at to know how far a chart has to go. */
const PILOTS = 50;
const PILOT_SEED = 0;

/** What four of five runs do not exceed, of those that get there at all; 0 where none does. */
export function usualOf(kernel: Kernel, measure: () => Ms, observe?: () => void): Ms {
  const found: Ms[] = [];
  for (let pilot = 0; pilot < PILOTS; pilot += 1) {
    run(kernel, { kind: 'drawn', seed: PILOT_SEED, run: pilot }, observe);
    const time = measure();
    if (time < Infinity) found.push(time);
  }
  return found.toSorted((a, b) => a - b)[Math.floor(found.length * 0.8)] ?? 0;
}

/** Of a round width, with at most `most` cells up to the end and one beyond it. */
export function gridUpTo(end: Ms, most = MOST_CELLS): Grid {
  const width = WIDTHS.find((it) => end / it <= most) ?? Math.ceil(end / most / MINUTE) * MINUTE;
  return { width, cells: Math.ceil(end / width) + 1 };
}
