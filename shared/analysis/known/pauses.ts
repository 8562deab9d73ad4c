import type { Board } from '../../journal/board';
import type { Ms } from '../../basics/time';
import type { Key } from '../../model/ids';

/** Time for which steps stood still after work on them had begun, by visit. */
export type Pauses = Readonly<Record<string, Ms>>;

export const visitKey = (state: Key, visit: number): string => `${state} ${visit}`;

/** What stood between the last event and now, as far as the room knew it. */
export function addPauses(so: Pauses, board: Board, now: Ms): Pauses {
  if (now <= board.at) return so;
  let after = so;
  for (const [id, { kind, phase, rate, started, visit }] of Object.entries(board.work)) {
    const stands = (phase === 'working' && rate === 0) || phase === 'waiting' || phase === 'queued';
    if (kind !== 'step' || started === undefined || !stands) continue;
    const key = visitKey(id, visit);
    after = { ...after, [key]: (after[key] ?? 0) + now - board.at };
  }
  return after;
}
