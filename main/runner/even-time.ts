// Real time that goes evenly while a drill is under way: a clock set by hand or over the network does not move it, sleep does.
import { uptime } from 'node:os';
import { SECOND } from '../../shared/basics/time';

/** The clocks of a computer, in milliseconds. */
export interface Clocks {
  /** Since 1970. Anybody can set it. */
  readonly wall: () => number;
  /** Of any origin. Never set; stands still in sleep on some systems. */
  readonly steady: () => number;
  /** Since the computer was started, its sleep among it. May be coarse. */
  readonly sinceBoot: () => number;
}

export interface EvenTime {
  /** Milliseconds since 1970, as the wall said when this was made or settled last. */
  readonly now: () => number;
  /** Takes what the wall says now. Only while nothing is timed. */
  readonly settle: () => void;
}

const systemClocks: Clocks = {
  wall: Date.now,
  steady: () => performance.now(),
  sinceBoot: () => uptime() * SECOND,
};

/** What the two clocks may differ by without a sleep between: one of them may count whole seconds. */
const coarseness = 5 * SECOND;

export function createEvenTime({ wall, steady, sinceBoot }: Clocks = systemClocks): EvenTime {
  const take = () => ({ wall: wall(), steady: steady(), boot: sinceBoot() });
  let from = take();
  let slept = 0;
  return {
    now() {
      const awake = steady() - from.steady;
      const away = sinceBoot() - from.boot - awake;
      if (away - slept > coarseness) slept = away;
      return Math.round(from.wall + awake + slept);
    },
    settle() {
      from = take();
      slept = 0;
    },
  };
}
