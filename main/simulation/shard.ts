import { z } from 'zod';
import type { Block } from '../../shared/analysis/simulation/block';
import { Scenario } from '../../shared/model/scenario';
import { SimulationSettings, Variant } from '../../shared/model/simulation';
import { Workflow } from '../../shared/model/workflow';

export const SHARD_FORMAT = 'statedrill.shard';

/** One part of a batch as a file: what was simulated, and its runs. Arrays are base64, little-endian. */
export const Shard = z.object({
  format: z.literal(SHARD_FORMAT),
  version: z.literal(1),
  /** Hash of what was simulated: shards of different documents never merge. */
  key: z.string(),
  workflow: Workflow,
  scenario: Scenario,
  variant: Variant.optional(),
  /** Of the whole batch. */
  settings: SimulationSettings,
  from: z.number().int().min(0),
  runs: z.number().int().min(1),
  outcomes: z.string(),
  ends: z.string(),
  samples: z.array(z.string()),
  counts: z.string(),
  sums: z.string(),
});
export type Shard = z.infer<typeof Shard>;

type Arrays = Pick<Shard, 'from' | 'runs' | 'outcomes' | 'ends' | 'samples' | 'counts' | 'sums'>;

export const writtenBlock = ({ from, runs, outcomes, ends, samples, counts, sums }: Block): Arrays => ({
  from,
  runs,
  outcomes: written(outcomes),
  ends: written(ends),
  samples: samples.map(written),
  counts: written(counts),
  sums: written(sums),
});

/** Undefined where the arrays are not as long as the runs say: such a file was damaged. */
export function readBlock({ from, runs, outcomes, ends, samples, counts, sums }: Arrays): Block | undefined {
  const block: Block = {
    from,
    runs,
    outcomes: new Uint8Array(read(outcomes, 1)),
    ends: new Float64Array(read(ends, 8)),
    samples: samples.map((it) => new Float64Array(read(it, 8))),
    counts: new Int32Array(read(counts, 4)),
    sums: new BigInt64Array(read(sums, 8)),
  };
  return [block.outcomes, block.ends, ...block.samples].every((it) => it.length === runs) ? block : undefined;
}

const written = (array: NodeJS.TypedArray): string =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');

/** A copy with a buffer of its own, in whole words of `bytes`: Node's small buffers lie inside of a shared one. */
function read(text: string, bytes: number): ArrayBuffer {
  const all = new Uint8Array(Buffer.from(text, 'base64'));
  return all.buffer.slice(0, all.length - (all.length % bytes));
}
