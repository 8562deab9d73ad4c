import { addBlock, BLOCK, firstRuns, type Block } from '../../shared/analysis/simulation/block';

/** A stretch of runs, from a multiple of a block on. */
export interface Stretch {
  readonly from: number;
  readonly runs: number;
}

/** Puts blocks together in ascending order, in whatever order they arrive. */
export class Assembly {
  readonly #stretch: Stretch;
  readonly #early = new Map<number, Block>();
  #whole: Block | undefined;
  #next: number;

  constructor(stretch: Stretch) {
    this.#stretch = stretch;
    this.#next = stretch.from;
  }

  add(block: Block): void {
    this.#early.set(block.from, block);
    for (let next = this.#take(); next !== undefined; next = this.#take()) {
      this.#whole ??= roomFor(this.#stretch, next);
      addBlock(this.#whole, next);
      this.#next += next.runs;
    }
  }

  /** Runs put together so far, without a gap. */
  get runs(): number {
    return this.#next - this.#stretch.from;
  }

  /** All of them, once there is one. */
  get block(): Block | undefined {
    return this.#whole && firstRuns(this.#whole, this.runs);
  }

  #take(): Block | undefined {
    const block = this.#early.get(this.#next);
    this.#early.delete(this.#next);
    return block;
  }
}

/**
 * Room for a whole stretch, shaped like one of its blocks. Threads that summarise it read the samples where they stand: what
 * has been put together is not written again, and copying all of it for every result on the way would take longer than the
 * runs. Counts and sums go on growing: they are copied when a thread is asked.
 */
const roomFor = ({ from, runs }: Stretch, like: Block): Block => ({
  from,
  runs,
  outcomes: new Uint8Array(new SharedArrayBuffer(runs)),
  ends: new Float64Array(new SharedArrayBuffer(8 * runs)),
  samples: like.samples.map(() => new Float64Array(new SharedArrayBuffer(8 * runs))),
  counts: new Int32Array(like.counts.length),
  sums: new BigInt64Array(like.sums.length),
});

export function blocksOf({ from, runs }: Stretch): readonly Stretch[] {
  const count = Math.ceil(runs / BLOCK);
  return Array.from({ length: count }, (_, i) => ({
    from: from + i * BLOCK,
    runs: Math.min(BLOCK, runs - i * BLOCK),
  }));
}
