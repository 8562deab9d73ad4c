import type { JournalEvent } from '../model/journal';
import type { FrozenRun } from '../model/run';

/** Another drill that shares its beginning with this one. */
export interface RelatedRun {
  readonly runId: string;
  readonly title: string;
  readonly frozen: FrozenRun;
  readonly journal: readonly JournalEvent[];
  /** The last event that both have. */
  readonly seq: number;
  /** `origin`: this drill goes on from it; `fork`: it goes on from this one. */
  readonly relation: 'origin' | 'fork';
}
