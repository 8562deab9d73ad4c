import type { RunWords } from '../chance';
import type { Calendar } from './calendar';
import type { Test } from './guards';
import type { Guard } from '../../model/guard';
import type { Beginning } from './beginning';
import type { Marks } from './marks';
import type { Memory } from './memory';
import type { Stays } from './stays';
import type { Tables } from './tables';

/**
 * One simulation at a time in typed arrays, without allocation while it runs: the fast twin of the timekeeper, which it
 * must equal event by event (see `npm run fuzz:differential`). A kernel is made once and used for many runs.
 */
export interface Kernel {
  readonly tables: Tables;
  readonly calendar: Calendar;
  readonly tests: Map<Guard, Test>;
  /** Timers: one for each inject and each effect, then the clock, then each job's end, then each job's deadline. */
  readonly timers: TimerPlaces;
  readonly memory: Memory<unknown>;
  /** How every run begins, once that is known: see `begin`. */
  beginning: Beginning | undefined;
  planned: boolean;
  words: RunWords;

  now: number;
  rounds: number;
  sequence: number;
  result: number;
  woken: number;

  // The machine
  readonly active: Uint8Array;
  readonly recorded: Int32Array[];
  readonly recordedLength: Int32Array;

  // States and jobs
  readonly ended: Uint8Array;
  /** Of the tracks inside each state: how many ended done, how many otherwise, and how many of those were essential. */
  readonly tracksDone: Int32Array;
  readonly tracksBad: Int32Array;
  readonly essentialBad: Int32Array;
  readonly outcome: Uint8Array;
  readonly visit: Int32Array;
  readonly everLeft: Uint8Array;
  readonly phase: Uint8Array;
  readonly attempt: Uint8Array;
  readonly granted: Uint8Array;
  /** Claims whose units are held: `granted` of a request that was withdrawn is 0 before they go back. */
  readonly holding: Uint8Array;
  readonly left: Float64Array;
  readonly full: Float64Array;
  readonly since: Float64Array;
  readonly rate: Float64Array;
  readonly resumes: Float64Array;
  readonly failsNow: Uint8Array;
  readonly keptAttempt: Int32Array;
  readonly keptLeft: Float64Array;
  readonly keptFull: Float64Array;
  /** Instant at which each state was last left as done; −1 before that. */
  readonly doneAt: Float64Array;
  /** Instant of the last request for units. */
  readonly requestedAt: Float64Array;
  readonly keepsStays: boolean;
  readonly stays: Stays;
  readonly variables: Float64Array;
  readonly zero: Float64Array;

  // Readiness: what each job still lacks, and which jobs must be looked at
  readonly lacks: Int32Array;
  readonly ready: Marks;
  readonly unready: Marks;
  readonly releasing: Marks;
  readonly flagged: Marks;

  // Pools
  readonly available: Int32Array;
  readonly inUse: Int32Array;
  /** Queue of pool `p`: `queue[p × jobs]` and on. */
  readonly queue: Int32Array;
  readonly queueLength: Int32Array;
  readonly requested: Int32Array;
  /** Of pools whose work pauses when units are lost: who holds units, in the order of the grants. */
  readonly holders: Int32Array[];
  readonly held: Int32Array[];
  readonly holderCount: Int32Array;
  readonly touched: Marks;
  /** Milliseconds that claims on each pool waited for their grant, summed. */
  readonly waited: Float64Array;
  ratesDirty: boolean;

  // Effects in force, in the order in which they came into force
  readonly force: Int32Array;
  forceLength: number;
  readonly injectState: Uint8Array;
  readonly down: Int32Array;
  readonly degraded: Int32Array;
  readonly silentRole: Int32Array;
  readonly silentVendor: Int32Array;
  readonly unanswered: Uint8Array;
  readonly blocked: Int32Array;
  readonly blockedOption: Int32Array[];
  readonly failing: Int32Array;

  // Services
  readonly own: Float64Array;
  readonly effective: Float64Array;
  readonly dataAge: Float64Array;
  readonly dataLoss: Float64Array;
  levelsDirty: boolean;

  /** What part (d) found: a job, or an inject where no job was found. */
  found: number;
  foundInject: number;
}

export interface TimerPlaces {
  readonly inject: Int32Array;
  readonly effect: Int32Array;
  readonly clock: number;
  readonly work: number;
  readonly deadline: number;
  readonly count: number;
}
