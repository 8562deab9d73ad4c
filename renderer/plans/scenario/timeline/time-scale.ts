import { DAY, HOUR, MINUTE, type Ms } from '../../../../shared/basics/time';

/** Scenario time over pixels, from the disruption on. */
export interface TimeScale {
  /** What is shown, in milliseconds. */
  readonly span: Ms;
  readonly width: number;
  readonly ticks: readonly Ms[];
  x(at: Ms): number;
  /** The whole minute at a place, not before the disruption. */
  at(x: number): Ms;
}

const STEPS = [
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  30 * DAY,
  90 * DAY,
];
const ROOM_OF_A_TICK = 128;
const LEAST = 30 * MINUTE;

/** From the disruption to the last instant, with `behind` pixels left for what is written beside it. */
export function timeScale(last: Ms, { width, behind }: { width: number; behind: number }): TimeScale {
  const span = Math.max(LEAST, last) * (width / Math.max(width / 2, width - behind));
  const step = STEPS.find((it) => (it / span) * width >= ROOM_OF_A_TICK) ?? 365 * DAY;
  return {
    span,
    width,
    ticks: Array.from({ length: Math.floor(span / step) + 1 }, (_, n) => n * step),
    x: (at) => (at / span) * width,
    at: (x) => Math.max(0, Math.round(((x / width) * span) / MINUTE) * MINUTE),
  };
}
