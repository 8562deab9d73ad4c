import { DAY, type Ms } from '../basics/time';
import type { DemandCurve } from './demand';

/** Beyond this nobody waits for a backlog to be gone: it counts as never. */
const PATIENCE = 90 * DAY;

/** What a sum of many stretches may be off by, in milliseconds: cut elsewhere, it comes to the same instant. */
const SLACK = 1e-3;

/**
 * Work that a service was asked for and could not do, in milliseconds of normal work. It grows by (demand − level) × time
 * and drains by (level − demand) × time: semantics §4.
 */
export class Backlog {
  readonly #demand: DemandCurve;
  #now: Ms = 0;
  #amount = 0;
  #peak = 0;
  #caughtUp: Ms = 0;

  constructor(demand: DemandCurve) {
    this.#demand = demand;
  }

  get amount(): number {
    return this.#amount;
  }
  get peak(): number {
    return this.#peak;
  }

  begin(): void {
    this.#now = 0;
    this.#amount = 0;
    this.#peak = 0;
    this.#caughtUp = 0;
  }

  /** Up to an instant, with the level as it was. `asked`: what an effect in force asks for, in place of the day's demand. */
  advance(to: Ms, level: number, asked?: number): void {
    while (this.#now < to) {
      const until = asked === undefined ? Math.min(to, this.#demand.next(this.#now)) : to;
      this.#stretch(until, ((asked ?? this.#demand.at(this.#now)) - level) / 100);
    }
  }

  /** When the last of it is done, if the level stays as it is; Infinity for never, 0 where there was none. */
  caughtUp(level: number, asked?: number): Ms {
    const rest = new Backlog(this.#demand);
    rest.#now = this.#now;
    rest.#amount = this.#amount;
    rest.#caughtUp = this.#caughtUp;
    const end = this.#now + PATIENCE;
    while (rest.#amount > 0 && rest.#now < end) {
      const next = asked === undefined ? this.#demand.next(rest.#now) : Infinity;
      rest.advance(Math.min(end, next), level, asked);
    }
    return rest.#amount > 0 ? Infinity : rest.#caughtUp;
  }

  #stretch(until: Ms, rate: number): void {
    const drained = rate < 0 ? this.#now + this.#amount / -rate : Infinity;
    if (this.#amount > 0 && drained <= until) {
      this.#amount = 0;
      this.#caughtUp = Math.ceil(drained - SLACK);
    } else this.#amount = Math.max(0, this.#amount + rate * (until - this.#now));
    this.#peak = Math.max(this.#peak, this.#amount);
    this.#now = until;
  }
}
