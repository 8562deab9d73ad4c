import { hashOf } from '../../basics/hash';
import { firstBroken } from '../../journal/chain';
import type { Integrity } from '../../model/report-outline';
import type { History } from '../history';

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
