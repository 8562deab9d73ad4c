// The time of the program that keeps the drills, as this page can tell: it goes evenly when this computer's clock is set.
import type { ClockReading } from '../../shared/model/clock-reading';

/** What the program's time is ahead of the page's own steady clock; its clock until one was heard. */
let ahead = Date.now() - performance.now();

/** Takes a reading as of now: it was sent a moment ago. */
export function hearClock(reading: ClockReading): ClockReading {
  ahead = reading.wall - performance.now();
  return reading;
}

/** Milliseconds since 1970 by the program's time. */
export const evenNow = (): number => Math.round(ahead + performance.now());

/** What this computer's clock has been set by since the drill's time began, in milliseconds; later is positive. */
export const setBy = (wall: number): number => wall - evenNow();
