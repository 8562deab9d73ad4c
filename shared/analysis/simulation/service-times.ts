import { toMbcoOf } from '../../engine/kernel/counted';
import { createKernel } from '../../engine/kernel/create-kernel';
import { runCounted } from '../../engine/kernel/run';
import { tablesOf } from '../../engine/kernel/tables';
import type { Ms } from '../../basics/time';
import { emptyBlock } from './block';
import { openBlock } from './count-block';
import { NO_GRID } from './grid';
import { shapeOf } from './shape';
import type { Subject } from './subject';

/** Called for each run: time to MBCO of each service, Infinity for never. */
export type NoteTimes = (toMbco: (service: number) => Ms) => void;

/** Plays runs of a plan and scenario for nothing but the times at which services are back: several times as quick as all results. */
export function serviceTimes(
  { ir, scenario }: Subject,
  seed: number,
): (from: number, runs: number, note: NoteTimes) => void {
  const kernel = createKernel(tablesOf(ir, scenario), { stays: false });
  const shape = shapeOf(kernel, NO_GRID);
  const block = emptyBlock(shape, 0, 1);
  const toMbco = (service: number): Ms => toMbcoOf(kernel, service);
  return (from, runs, note) => {
    openBlock(kernel, shape, block);
    for (let number = from; number < from + runs; number += 1) {
      runCounted(kernel, { kind: 'drawn', seed, run: number });
      note(toMbco);
    }
  };
}
