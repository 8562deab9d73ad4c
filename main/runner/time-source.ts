/** The only place from which the runner learns the time, so that tests can run hours in an instant. */
export interface TimeSource {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls `then` once after `ms`; returns how to take it back. */
  readonly setTimer: (ms: number, then: () => void) => () => void;
}

export const systemTime: TimeSource = {
  now: Date.now,
  setTimer: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};
