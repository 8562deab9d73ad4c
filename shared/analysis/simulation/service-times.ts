import { createKernel } from '../../engine/kernel/create-kernel';
import { runWithNews } from '../../engine/kernel/run';
import { tablesOf } from '../../engine/kernel/tables';
import type { Ms } from '../../basics/time';
import { emptyBlock } from './block';
import { NO_GRID } from './grid';
import { ServiceWatch } from './service-watch';
import { sampleAt, shapeOf } from './shape';
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
  const watch = new ServiceWatch(kernel, shape, () => undefined);
  const block = emptyBlock(shape, 0, 1);
  const observe = (): void => watch.observe();
  const toMbco = (service: number): Ms => block.samples[sampleAt(service, 'toMbco')]![0]!;
  return (from, runs, note) => {
    for (let number = from; number < from + runs; number += 1) {
      watch.begin(block.counts);
      runWithNews(kernel, { kind: 'drawn', seed, run: number }, observe);
      watch.end(block, 0);
      note(toMbco);
    }
  };
}
