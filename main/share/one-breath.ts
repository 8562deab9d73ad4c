import type { TimeSource } from '../runner/time-source';

/** Real milliseconds. */
const tellEvery = 250;

/** Tells what is new a little later, so that a flood of arrivals is told in one breath. */
export class OneBreath {
  readonly #time: Pick<TimeSource, 'setTimer'>;
  readonly #tell: () => void;
  #cancel: (() => void) | undefined;

  constructor(time: Pick<TimeSource, 'setTimer'>, tell: () => void) {
    this.#time = time;
    this.#tell = tell;
  }

  soon(): void {
    this.#cancel ??= this.#time.setTimer(tellEvery, () => {
      this.#cancel = undefined;
      this.#tell();
    });
  }

  never(): void {
    this.#cancel?.();
  }
}
