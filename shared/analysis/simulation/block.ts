import { invariant } from '../../basics/assert';
import { SAMPLES, type Shape } from './shape';

/** Runs are always counted in whole blocks of this many, from a multiple of it on; only the last block may be shorter. */
export const BLOCK = 1_000;

/**
 * What the runs `from` up to `from + runs` came to. Samples keep their run's place, counts are integers and sums are exact
 * 64-bit integers, so merging is the same to the bit however the blocks were shared out.
 */
export interface Block {
  readonly from: number;
  readonly runs: number;
  /** How each run ended: see RESULT. */
  readonly outcomes: Uint8Array;
  /** Length of each run; Infinity where it came to no end of the plan. */
  readonly ends: Float64Array;
  /** For each service its samples, one figure a run: see SAMPLES. */
  readonly samples: readonly Float64Array[];
  readonly counts: Int32Array;
  readonly sums: BigInt64Array;
}

export const emptyBlock = (shape: Shape, from: number, runs: number): Block => ({
  from,
  runs,
  outcomes: new Uint8Array(runs),
  ends: new Float64Array(runs),
  samples: Array.from({ length: shape.services * SAMPLES.length }, () => new Float64Array(runs)),
  counts: new Int32Array(shape.counts.size),
  sums: new BigInt64Array(shape.sums.size),
});

/** Adds a block to one that begins before it and has room for it. */
export function addBlock(to: Block, block: Block): void {
  const at = block.from - to.from;
  invariant(at >= 0 && at + block.runs <= to.runs, 'a block lies inside of what it is merged into');
  to.outcomes.set(block.outcomes, at);
  to.ends.set(block.ends, at);
  block.samples.forEach((values, i) => to.samples[i]!.set(values, at));
  for (let i = 0; i < block.counts.length; i += 1) to.counts[i]! += block.counts[i]!;
  for (let i = 0; i < block.sums.length; i += 1) to.sums[i]! += block.sums[i]!;
}

/** The first runs of what has been merged so far. */
export const firstRuns = (block: Block, runs: number): Block => ({
  ...block,
  runs,
  outcomes: block.outcomes.subarray(0, runs),
  ends: block.ends.subarray(0, runs),
  samples: block.samples.map((values) => values.subarray(0, runs)),
});
