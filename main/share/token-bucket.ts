/** So many at once, and one more after each `refillMs`. Time is told, never looked up. */
export class TokenBucket {
  #level: number;
  #at: number;

  constructor(
    readonly capacity: number,
    readonly refillMs: number,
    now: number,
  ) {
    this.#level = capacity;
    this.#at = now;
  }

  /** Milliseconds until one can be taken; 0 where one can be taken now. */
  wait(now: number): number {
    this.#fill(now);
    return this.#level >= 1 ? 0 : Math.ceil((1 - this.#level) * this.refillMs);
  }

  take(now: number): void {
    this.#fill(now);
    this.#level = Math.max(0, this.#level - 1);
  }

  isFull(now: number): boolean {
    this.#fill(now);
    return this.#level >= this.capacity;
  }

  #fill(now: number): void {
    const passed = Math.max(0, now - this.#at);
    this.#level = Math.min(this.capacity, this.#level + passed / this.refillMs);
    this.#at = Math.max(this.#at, now);
  }
}
