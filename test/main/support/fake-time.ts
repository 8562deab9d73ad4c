import type { TimeSource } from '../../../main/runner/time-source';

interface Timer {
  readonly at: number;
  readonly wake: () => void;
}

/** Time that passes only when told to, with every timer at its instant. */
export class FakeTime implements TimeSource {
  #now = Date.UTC(2026, 10, 22, 9, 0, 0);
  #timers: readonly Timer[] = [];

  readonly now = (): number => this.#now;

  readonly settle = (): void => undefined;

  readonly setTimer = (ms: number, then: () => void): (() => void) => {
    const timer = { at: this.#now + ms, wake: then };
    this.#timers = [...this.#timers, timer];
    return () => (this.#timers = this.#timers.filter((other) => other !== timer));
  };

  /** Lets `ms` pass, timers running on the way. */
  pass(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#timers.toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at > end) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.at);
      next.wake();
    }
    this.#now = end;
  }

  /** The computer sleeps: time goes on, no timer runs. */
  sleep(ms: number): void {
    this.#now += ms;
  }
}
