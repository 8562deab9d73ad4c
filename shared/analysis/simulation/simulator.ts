import { RESULT } from '../../engine/kernel/codes';
import { createKernel } from '../../engine/kernel/create-kernel';
import type { Kernel } from '../../engine/kernel/kernel';
import { nowOf, resultOf } from '../../engine/kernel/reading';
import { runWithNews } from '../../engine/kernel/run';
import { tablesOf } from '../../engine/kernel/tables';
import { emptyBlock, type Block } from './block';
import type { Grid } from './grid';
import { BacklogWatch } from './backlog-watch';
import { CriticalPath } from './critical-path';
import { countPools } from './count-pools';
import { ServiceWatch } from './service-watch';
import { shapeOf, type Shape } from './shape';
import { countSteps } from './step-watch';
import type { Subject } from './subject';

export interface Simulator {
  readonly kernel: Kernel;
  readonly shape: Shape;
  /** Plays the runs `from` up to `from + runs`. */
  readonly play: (from: number, runs: number) => Block;
}

/** Plays any number of runs of one plan and scenario, and counts what they come to; `grid` as in `shapeOf`. */
export function createSimulator({ ir, scenario }: Subject, seed: number, grid?: Grid): Simulator {
  const kernel = createKernel(tablesOf(ir, scenario));
  const shape = shapeOf(kernel, grid);
  const sums = new Float64Array(shape.sums.size);
  const path = new CriticalPath(kernel);
  let block = emptyBlock(shape, 0, 0);
  const services = new ServiceWatch(kernel, shape, (service) => {
    path.walk(service, block.counts, shape.counts.critical + service * shape.jobs);
  });
  const backlogs = new BacklogWatch(kernel, shape);
  const observe = (): void => {
    services.observe();
    backlogs.observe();
  };
  const playOne = (place: number): void => {
    services.begin(block.counts);
    backlogs.begin(block.counts);
    runWithNews(kernel, { kind: 'drawn', seed, run: block.from + place }, observe);
    services.end(block, place);
    backlogs.end(block, place);
    countPools(kernel, shape, sums);
    countSteps(kernel, shape, { counts: block.counts, sums });
    const result = resultOf(kernel);
    block.outcomes[place] = result;
    block.ends[place] = result >= RESULT.stuck ? Infinity : nowOf(kernel);
  };
  return {
    kernel,
    shape,
    play(from, runs) {
      block = emptyBlock(shape, from, runs);
      sums.fill(0);
      for (let place = 0; place < runs; place += 1) playOne(place);
      sums.forEach((sum, at) => (block.sums[at] = BigInt(sum)));
      return block;
    },
  };
}
