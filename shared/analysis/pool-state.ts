import type { Board } from '../journal/board';
import type { Key } from '../model/ids';
import type { ChangeOf } from '../model/journal';
import { namesOf } from '../model/names';
import type { Workflow } from '../model/workflow';

export interface PoolState extends Pick<ChangeOf<'pool'>, 'available' | 'inUse' | 'holders' | 'queue'> {
  /** Full size. */
  readonly units: number;
  readonly free: number;
}

/** Where a pool stands; untouched pools are whole and idle. */
export function poolState(board: Board, workflow: Workflow, key: Key): PoolState {
  const units = namesOf(workflow).thing('pools', key)?.units ?? 0;
  const recorded = board.pools[key] ?? { available: units, inUse: 0, holders: [], queue: [] };
  const { available, inUse, holders, queue } = recorded;
  return { available, inUse, holders, queue, units, free: Math.max(0, available - inUse) };
}
