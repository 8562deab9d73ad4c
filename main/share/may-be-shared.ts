import type { RunRecord } from '../../shared/contract/contract';
import { listInterfaces } from './interfaces';

/** Why a drill cannot be shared there, as a sentence; undefined where it can. */
export function sharingRefusal({ summary }: RunRecord, address: string): string | undefined {
  if (summary.conduct !== 'live') return 'A simulation has no people who could join it.';
  if (summary.outcome !== undefined) return 'This drill is over: there is nothing left to share.';
  if (listInterfaces().some((it) => it.address === address)) return undefined;
  return `This computer has no address ${address} any more. Nothing was opened; choose another.`;
}

/** A drill that was forked from another: the room plays on from an earlier place of it. */
export const goesOnFrom = ({ journal }: RunRecord, runId: string): boolean =>
  journal.some(({ cause }) => cause.kind === 'command' && cause.command.kind === 'fork' && cause.command.of === runId);
