import { HOUR, MINUTE, type Ms } from '../../basics/time';
import { RESULT } from '../../engine/kernel/codes';
import type { Kernel } from '../../engine/kernel/kernel';
import { nowOf, resultOf } from '../../engine/kernel/reading';
import { run } from '../../engine/kernel/run';

/** Instants at which service levels are looked at: 0, `width`, 2 × `width` …, `cells` of them. */
export interface Grid {
  readonly width: Ms;
  readonly cells: number;
}

/** For whoever does not ask for levels over time. */
export const NO_GRID: Grid = { width: 1, cells: 0 };

const MOST_CELLS = 96;
const WIDTHS = [1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720, 1440, 2880, 10_080].map((it) => it * MINUTE);

/** Twice as far as the planned run goes, and beyond every RTO: the same for every shard, since chance has no part in it. */
export function gridOf(kernel: Kernel): Grid {
  run(kernel, { kind: 'planned' });
  const result = resultOf(kernel);
  const ends = result === RESULT.stuck || result === RESULT.horizon ? 0 : nowOf(kernel);
  const targets = kernel.tables.ir.workflow.services.map((it) => it.rto ?? 0);
  const span = Math.max(HOUR, 2 * ends, ...targets.map((rto) => 1.5 * rto));
  const width = WIDTHS.find((it) => span / it <= MOST_CELLS) ?? Math.ceil(span / MOST_CELLS / MINUTE) * MINUTE;
  return { width, cells: Math.ceil(span / width) + 1 };
}
