import { DAY, type Ms } from '../basics/time';

/** Longer than any horizon; keeps every instant an exact integer and every speed a finite number. */
const LONGEST: Ms = 100 * 365 * DAY;
export const FASTEST = 1e6;

/** Units left of a pool under one effect: floor(units × percent / 100) − lost, at least 0. */
export const unitsLeft = (units: number, percent: number, lost: number): number =>
  Math.max(0, Math.floor((units * percent) / 100) - lost);

/** A drawn duration in whole milliseconds: rounded half up, at least 1. */
export const wholeDuration = (ms: number): Ms => {
  const whole = Math.floor(ms + 0.5);
  return whole >= 1 && whole <= LONGEST ? whole : Math.min(LONGEST, Math.max(1, whole));
};

/** Instant at which `left` milliseconds of work at full speed end; Infinity while paused. */
export const dueAt = (now: Ms, left: number, rate: number): Ms =>
  rate > 0 ? now + Math.min(LONGEST, Math.ceil(left / rate - 1e-9)) : Infinity;

/** Work left, in milliseconds at full speed, after working at `rate` since `since`. */
export const workLeft = (left: number, now: Ms, since: Ms, rate: number): number =>
  Math.max(0, left - (now - since) * rate);

export interface Paces {
  /** Share of the speed pool that is available. */
  readonly speed: number;
  /** One factor for each claim on a pool that slows down, in the order of the claims. */
  readonly slow: readonly number[];
  /** One factor for each degraded component, in the order in which the step needs them. */
  readonly degraded: readonly number[];
  /** Duration scales in force, in the order in which they came into force. */
  readonly scales: readonly number[];
}

/** Speed of work as a share of full speed. The order of the factors is fixed so that every interpreter gets the same double. */
export const rateOf = (paces: Paces): number => {
  let rate = paces.speed;
  for (const factor of paces.slow) rate *= factor;
  for (const factor of paces.degraded) rate *= factor;
  for (const factor of paces.scales) rate /= factor;
  return Math.min(FASTEST, rate);
};
