import { formatInstant } from '../basics/time';
import type { Board } from '../journal/board';
import { namesOf } from '../model/names';
import type { Workflow } from '../model/workflow';
import type { Consequences } from './consequences';

/** What was foretold of a blocked path, once it has been reached: that it has failed, and when. `seq` is the event that foretold it. */
export function pathTaken(
  told: Consequences,
  seq: number,
  { board, workflow }: { readonly board: Board; readonly workflow: Workflow },
): Consequences {
  const affected = told.affected.map((one) => {
    if (one.kind !== 'path' || !board.blocked.includes(one.key)) return one;
    const visit = board.visits.findLast(({ state, outcome, leftSeq = 0 }) => state === one.key && outcome === 'failed' && leftSeq > seq); // prettier-ignore
    if (visit?.left === undefined) return one;
    return { ...one, text: `${namesOf(workflow).state(one.key)} failed at ${formatInstant(visit.left)}` };
  });
  return affected.every((one, index) => one === told.affected[index]) ? told : { ...told, affected };
}
