import type { Kernel } from './kernel';

/**
 * The kernel's functions as machine code, made from this folder's TypeScript by `npm run kernel:compile`: about twice as
 * quick, and the same to the bit. Both work on one memory, so either may go on where the other stands; what holds objects
 * is left to TypeScript, which does everything where there is no WebAssembly.
 */
export interface Machine {
  /** `next` of `run.ts`: 0 when the run is over. */
  readonly next: () => number;
  readonly playOut: () => void;
  readonly playCounted: () => void;
  readonly playToNews: () => number;
  readonly beginWatch: () => void;
  readonly cascade: () => void;
  readonly start: () => void;
  readonly recall: () => void;
}

/** Made twice: for kernels that keep stays, and for those that do not and need not ask again and again whether they do. */
export interface Machines {
  readonly withStays: Machine | undefined;
  readonly plain: Machine | undefined;
}

/** A field, not a variable: a test plays the same runs with and without. */
export const machine: { code: Machines | undefined } = { code: undefined };

export const codeOf = (k: Kernel): Machine | undefined =>
  k.keepsStays ? machine.code?.withStays : machine.code?.plain;
