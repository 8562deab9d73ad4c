import { MINUTE } from '../../shared/basics/time';
import type { TimeSource } from '../runner/time-source';

/** A program that was away for longer does not open anything by itself. */
const comesBackWithin = 15 * MINUTE;
const lifeSignEvery = MINUTE;
/** For feedback; whoever has none left is put off calmly. */
const staysAfterEnd = 30 * MINUTE;

export interface LifetimeTools {
  readonly time: Pick<TimeSource, 'now' | 'setTimer'>;
  /** Writes down that the program is there. */
  readonly onAlive: (now: number) => void;
  /** The drill has been over for long enough. */
  readonly onOver: () => void;
}

export const isTooLongAgo = (seenAt: number, now: number): boolean => now - seenAt >= comesBackWithin;

/** How long a drill stays shared: until somebody ends it, or a while after the drill itself has ended. */
export class Lifetime {
  readonly #tools: LifetimeTools;
  #cancelSign: () => void = () => undefined;
  #cancelEnd: (() => void) | undefined;

  constructor(tools: LifetimeTools) {
    this.#tools = tools;
  }

  begin(): void {
    const { time, onAlive } = this.#tools;
    this.#cancelSign = time.setTimer(lifeSignEvery, () => {
      onAlive(time.now());
      this.begin();
    });
  }

  drillIsOver(): void {
    this.#cancelEnd ??= this.#tools.time.setTimer(staysAfterEnd, () => this.#tools.onOver());
  }

  stop(): void {
    this.#cancelSign();
    this.#cancelEnd?.();
    this.#cancelEnd = undefined;
  }
}
