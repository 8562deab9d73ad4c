import type { Known } from '../analysis/known/known-state';
import type { ClockReading } from '../model/clock-reading';
import type { Key } from '../model/ids';
import type { ObjectiveRating } from '../model/own-report';
import type { FrozenRun } from '../model/run';
import type { Allowed } from './rights';
import type { ParticipantRole, ParticipantState } from './role';
import type { WordBook } from './word-book';

/** A shared drill as far as its room knows it. */
export interface Room {
  readonly runId: string;
  readonly title: string;
  readonly frozen: FrozenRun;
  readonly known: Known;
  readonly words: WordBook;
  readonly clock: ClockReading;
  readonly allowed: Allowed;
  readonly ratings: () => readonly ObjectiveRating[];
  /** People for whom a scribe can enter something. */
  readonly names: () => readonly string[];
}

/** Somebody with a place in a shared drill. */
export interface Participant {
  readonly id: string;
  readonly name: string;
  readonly role: ParticipantRole;
  /** Roles of the plan; none: all of the room. */
  readonly plays: readonly Key[];
  readonly state: ParticipantState;
}
