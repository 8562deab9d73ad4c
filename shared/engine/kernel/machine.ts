/**
 * The kernel's functions as machine code, made from this folder's TypeScript by `npm run kernel:compile`: about twice as
 * quick, and the same to the bit. Both work on one memory, so either may go on where the other stands; what holds objects
 * is left to TypeScript, which does everything where there is no WebAssembly.
 */
export interface Machine {
  /** `next` of `run.ts`: 0 when the run is over. */
  readonly next: () => number;
  readonly playOut: () => void;
  readonly playToNews: () => number;
  readonly cascade: () => void;
  readonly start: () => void;
  readonly recall: () => void;
}

/** A field, not a variable: a test plays the same runs with and without. */
export const machine: { code: Machine | undefined } = { code: undefined };
