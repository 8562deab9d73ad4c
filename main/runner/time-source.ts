import { createEvenTime } from './even-time';

/** The only place from which the runner learns the time, so that tests can run hours in an instant. */
export interface TimeSource {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Follows the computer's clock again, where it was set since. Only while no drill is under way. */
  readonly settle: () => void;
  /** Calls `then` once after `ms`; returns how to take it back. */
  readonly setTimer: (ms: number, then: () => void) => () => void;
}

export const systemTime: TimeSource = {
  ...createEvenTime(),
  setTimer: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};
