import * as at from './kernel/layout';

/**
 * The memory of the simulation: one stretch of bytes that the arrays of the kernel are views of, so that its TypeScript
 * and the machine code made from it work on the same numbers (see docs/architecture.md). It never grows: a view that is
 * made once stays good.
 */

/** Numbers of eight bytes for quantile tables: see `quantile-table.ts`. */
export const QUANTILE_ROOM = 2_048 * 1_025;

// The byte at which each array begins, the first of them past what an address of 0 and a little would touch.
export const INTS = 1_024;
export const FIXED = INTS + 4 * at.INTS_ROOM;
export const DOUBLES = FIXED + 8 * at.MORE;
export const SHARES = DOUBLES + 8 * at.FRACTIONS_ROOM;
export const QUANTILES = SHARES + 8 * at.STAY;
export const PAGES = (QUANTILES + 8 * QUANTILE_ROOM) / 65_536 + 1;

/** What of WebAssembly is used here; `shared` knows no platform's types. */
export interface WebAssemblyHost {
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
}

// A global of every platform that runs this, which its types leave out.
export const webAssembly = (globalThis as { readonly WebAssembly?: WebAssemblyHost }).WebAssembly;
const pages = Math.floor(PAGES);
export const memory =
  webAssembly === undefined ? undefined : new webAssembly.Memory({ initial: pages, maximum: pages });
export const bytes = memory?.buffer ?? new ArrayBuffer(pages * 65_536);
