/** So many at once, and one more after each `refillMs`. Time is told, never looked up; counted in whole milliseconds. */
export class TokenBucket {
  readonly #full: number;
  readonly #refillMs: number;
  /** Milliseconds of refilling that are in it. */
  #level: number;
  #at: number;

  constructor(capacity: number, refillMs: number, now: number) {
    this.#full = capacity * refillMs;
    this.#refillMs = refillMs;
    this.#level = this.#full;
    this.#at = now;
  }

  /** Milliseconds until one can be taken; 0 where one can be taken now. */
  wait(now: number): number {
    this.#fill(now);
    return Math.max(0, this.#refillMs - this.#level);
  }

  take(now: number): void {
    this.#fill(now);
    this.#level = Math.max(0, this.#level - this.#refillMs);
  }

  isFull(now: number): boolean {
    this.#fill(now);
    return this.#level >= this.#full;
  }

  #fill(now: number): void {
    this.#level = Math.min(this.#full, this.#level + Math.max(0, now - this.#at));
    this.#at = Math.max(this.#at, now);
  }
}
