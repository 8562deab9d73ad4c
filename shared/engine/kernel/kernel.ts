import type { Guard } from '../../model/guard';
import type { Owner } from './arena';
import type { Beginning } from './beginning';
import type { Tables } from './tables';

/**
 * One simulation at a time in typed arrays, without allocation while it runs: the fast twin of the timekeeper, which it
 * must equal event by event (see `npm run fuzz:differential`). A kernel is made once and used for many runs. What it
 * holds lies in the arrays of `arena.ts` as `layout.ts` says; `reading.ts` reads it from outside.
 */
export interface Kernel extends Owner {
  readonly tables: Tables;
  /** Where each condition lies: see `guards.ts`. */
  readonly guards: ReadonlyMap<Guard, number>;
  readonly keepsStays: boolean;
  /** How many whole numbers, from the head on, are put back when a run begins. */
  readonly restored: number;
  /** How every run begins, once that is known: see `begin`. */
  beginning: Beginning | undefined;
}
