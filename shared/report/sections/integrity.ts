import { z } from 'zod';
import { hashOf } from '../../basics/hash';
import { firstBroken } from '../../journal/chain';
import type { History } from '../history';

/** How a reader can tell that the report rests on the whole record, as it was written. */
export const Integrity = z.object({
  runId: z.string(),
  events: z.number().int(),
  /** Hash of plan, scenario and settings: the chain starts from it. */
  frozenHash: z.string(),
  /** Hash of the last event: printed here, it seals everything before it. */
  headHash: z.string(),
  isChainWhole: z.boolean(),
  firstBroken: z.number().int().optional(),
});
export type Integrity = z.infer<typeof Integrity>;

export function integrityOf({ original, journal, summary }: History): Integrity {
  const frozenHash = hashOf(original);
  const broken = firstBroken(frozenHash, journal);
  return {
    runId: summary.runId,
    events: journal.length,
    frozenHash,
    headHash: journal.at(-1)?.hash ?? frozenHash,
    isChainWhole: broken === undefined,
    ...(broken !== undefined && { firstBroken: broken }),
  };
}
