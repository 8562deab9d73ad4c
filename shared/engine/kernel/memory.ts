interface Sizes {
  bytes: number;
  ints: number;
  doubles: number;
}

/** Hands out arrays: see `Memory`. */
export interface Allocator {
  readonly bytes: (length: number) => Uint8Array;
  readonly ints: (length: number) => Int32Array;
  readonly doubles: (length: number) => Float64Array;
}

/**
 * Arrays that lie side by side in three blocks, so that all of them are put back to a remembered state by three copies:
 * a run takes microseconds, and clearing thirty arrays one by one would be a good part of it.
 */
export class Memory<T> {
  readonly parts: T;
  readonly #blocks: readonly [Uint8Array, Int32Array, Float64Array];
  readonly #remembered: readonly [Uint8Array, Int32Array, Float64Array];

  /** `make` is called twice: first to learn how much is needed. */
  constructor(make: (allocator: Allocator) => T) {
    const sizes: Sizes = { bytes: 0, ints: 0, doubles: 0 };
    make(handingOut([new Uint8Array(), new Int32Array(), new Float64Array()], sizes));
    this.#blocks = [new Uint8Array(sizes.bytes), new Int32Array(sizes.ints), new Float64Array(sizes.doubles)];
    this.#remembered = [new Uint8Array(sizes.bytes), new Int32Array(sizes.ints), new Float64Array(sizes.doubles)];
    this.parts = make(handingOut(this.#blocks, { bytes: 0, ints: 0, doubles: 0 }));
  }

  remember(): void {
    for (let i = 0; i < 3; i += 1) this.#remembered[i]!.set(this.#blocks[i]!);
  }

  recall(): void {
    this.#blocks[0].set(this.#remembered[0]);
    this.#blocks[1].set(this.#remembered[1]);
    this.#blocks[2].set(this.#remembered[2]);
  }
}

const handingOut = ([bytes, ints, doubles]: readonly [Uint8Array, Int32Array, Float64Array], at: Sizes): Allocator => ({
  bytes: (length) => bytes.subarray(at.bytes, (at.bytes += length)),
  ints: (length) => ints.subarray(at.ints, (at.ints += length)),
  doubles: (length) => doubles.subarray(at.doubles, (at.doubles += length)),
});
