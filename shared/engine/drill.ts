import type { Result } from '../basics/result';
import type { Ms } from '../basics/time';
import type { Happening } from '../model/journal';
import type { Command } from '../model/run';

/** Everything needed to go on from here, as plain JSON. A disposable cache: the journal is the truth. */
export interface Checkpoint {
  /** XState's persisted snapshot: where the tokens are. */
  readonly machine: unknown;
  /** The timekeeper's state: everything with a number in it. */
  readonly keeper: unknown;
}

export interface AdvanceOptions {
  /** Steps, decisions and gates end by themselves as planned, whatever the run's settings say. */
  readonly asPlanned?: boolean;
}

/**
 * One run on the XState machine and the timekeeper. It has no clock of its own and keeps nothing on disk:
 * the runner tells it the time, journals every happening, and throws it away when a commit fails.
 */
export interface Drill {
  /** Enters the initial state. Called once, on a new drill. */
  start(): Happening;
  /** The next instant at which something happens by itself. */
  nextDue(options?: AdvanceOptions): Ms | undefined;
  /** The next instant worth stopping at: due events, and planned ends after `after` of work that a person will confirm. */
  nextStop(after?: Ms): Ms | undefined;
  /** Handles the one event that is due next, when it is due by `until`; undefined when there is none. */
  advance(until: Ms, options?: AdvanceOptions): Happening | undefined;
  /**
   * Handles a facilitator's command at `at`, after everything due by then has been handled.
   * A refusal is a sentence fit to show. Clock commands and notes are the runner's and are refused here.
   */
  command(at: Ms, command: Command, by: string): Result<Happening, string>;
  checkpoint(): Checkpoint;
  readonly ended: boolean;
}
