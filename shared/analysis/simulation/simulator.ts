import { RESULT } from '../../engine/kernel/codes';
import { createKernel } from '../../engine/kernel/create-kernel';
import type { Kernel } from '../../engine/kernel/kernel';
import { nowOf, resultOf } from '../../engine/kernel/reading';
import { runCounted } from '../../engine/kernel/run';
import { tablesOf } from '../../engine/kernel/tables';
import { BacklogWatch } from './backlog-watch';
import { emptyBlock, type Block } from './block';
import { closeBlock, noteSamples, openBlock } from './count-block';
import type { Grid } from './grid';
import { shapeOf, type Shape } from './shape';
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
  const backlogs = new BacklogWatch(kernel, shape);
  const observe = shape.backlogs.services.length === 0 ? undefined : (): void => backlogs.observe();
  const playOne = (block: Block, place: number): void => {
    backlogs.begin(block.counts);
    runCounted(kernel, { kind: 'drawn', seed, run: block.from + place }, observe);
    backlogs.end(block, place);
    noteSamples(kernel, block, place);
    const result = resultOf(kernel);
    block.outcomes[place] = result;
    block.ends[place] = result >= RESULT.stuck ? Infinity : nowOf(kernel);
  };
  return {
    kernel,
    shape,
    play(from, runs) {
      const block = emptyBlock(shape, from, runs);
      let span = 0;
      openBlock(kernel, shape, block);
      for (let place = 0; place < runs; place += 1) {
        playOne(block, place);
        span += nowOf(kernel);
      }
      closeBlock(kernel, shape, block);
      block.sums[shape.sums.span] = BigInt(span);
      return block;
    },
  };
}
