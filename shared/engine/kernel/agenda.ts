import { doubles, fixed, ints } from './arena';
import * as at from './layout';

/**
 * What is due: timers from the last to the first, by time and then by number. Numbers are given out in the order in which
 * simultaneous events are handled, so nothing else decides a tie.
 */

/** Adds a timer that is not set. */
export function setTimer(timer: number, instant: number): void {
  const list = fixed[at.agenda]!;
  const times = fixed[at.agendaTimes]!;
  const length = ints[at.agenda]!;
  let place = length;
  while (place > 0) {
    const time = doubles[times + place - 1]!;
    const other = ints[list + place - 1]!;
    if (time > instant || (time === instant && other > timer)) break;
    doubles[times + place] = time;
    ints[list + place] = other;
    place -= 1;
  }
  doubles[times + place] = instant;
  ints[list + place] = timer;
  ints[at.agenda] = length + 1;
}

/** Takes a timer out, where it is set. */
export function clearTimer(timer: number): void {
  const list = fixed[at.agenda]!;
  const times = fixed[at.agendaTimes]!;
  const length = ints[at.agenda]! - 1;
  let place = length;
  while (place >= 0 && ints[list + place] !== timer) place -= 1;
  if (place < 0) return;
  for (let i = place; i < length; i += 1) {
    doubles[times + i] = doubles[times + i + 1]!;
    ints[list + i] = ints[list + i + 1]!;
  }
  ints[at.agenda] = length;
}

/** The timer that is due first, or −1; `instantOfFirst` says when. */
export const firstTimer = (): number => {
  const length = ints[at.agenda]!;
  return length === 0 ? -1 : ints[fixed[at.agenda]! + length - 1]!;
};

export const instantOfFirst = (): number => doubles[fixed[at.agendaTimes]! + ints[at.agenda]! - 1]!;

export function takeFirst(): void {
  ints[at.agenda]! -= 1;
}

/** When a timer is due; Infinity where it is not set. */
export function instantOf(timer: number): number {
  const list = fixed[at.agenda]!;
  for (let i = 0; i < ints[at.agenda]!; i += 1)
    if (ints[list + i] === timer) return doubles[fixed[at.agendaTimes]! + i]!;
  return Infinity;
}
