import type { Ms } from '../../basics/time';
import type { DraftSource } from '../../model/exercise-draft';
import type { Question } from '../../model/exercise-module';
import type { Key } from '../../model/ids';
import type { Inject } from '../../model/scenario';
import type { Workflow } from '../../model/workflow';

/** An inject that could be part of an exercise. */
export interface Candidate {
  /** Without a number; its key only matters where it comes from an earlier drill. */
  readonly inject: Omit<Inject, 'id' | 'no'> & { readonly id?: Key };
  readonly source: DraftSource;
  readonly why: string;
  /** Instants of scenario time between which it still makes sense; its own instant only where absent. */
  readonly window?: { readonly from: Ms; readonly to: Ms };
  /** The state that it is about. */
  readonly about?: Key;
  /** How much it would show: compared within its source only. */
  readonly weight: number;
  /** What the facilitator could ask about it. */
  readonly question: Omit<Question, 'id'>;
}

/** A plan as it goes when all is well: the first instant at which each state is entered. */
export interface PlannedCourse {
  readonly workflow: Workflow;
  readonly entered: ReadonlyMap<Key, Ms>;
  /** First instant at which each is left. */
  readonly left: ReadonlyMap<Key, Ms>;
  readonly end: Ms;
}

/** Roles that own the named states, each once, without those that cannot be reached. */
export function ownersOf({ states }: Workflow, ids: readonly Key[], without?: Key): Key[] {
  const owners = ids.flatMap((id) => {
    const state = states.find((it) => it.id === id);
    return state !== undefined && 'owner' in state && state.owner !== undefined ? [state.owner] : [];
  });
  return [...new Set(owners)].filter((role) => role !== without).slice(0, 3);
}

export const blankCandidate = {
  type: 'inject',
  mode: 'verbal',
  from: 'Facilitator',
  to: [],
  expected: [],
  effects: [],
} as const satisfies Partial<Inject>;

/** An inject of the exercise, and what it came from. */
export interface Numbered {
  readonly inject: Inject;
  readonly candidate: Candidate;
}
