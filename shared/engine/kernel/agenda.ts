import { doubles, fixed, ints } from './arena';
import * as at from './layout';

/**
 * What is due, by time and then by timer number. Numbers are given out in the order in which simultaneous events are
 * handled, so nothing else decides a tie. The first is the last of a sorted list, as long as the list is short; a long one
 * is a heap whose first comes first. A list and a heap of the same timers hold them in arrays of the same name.
 */

/** A list that grows longer becomes a heap; one that has shrunk to half of it becomes a list again. */
const LONG = 64;

/** Adds a timer that is not set. */
export const setTimer = (timer: number, instant: number): void => {
  const length = ints[at.agenda]!;
  ints[at.agenda] = length + 1;
  if (ints[at.isHeap] === 0 && length < LONG) insert(length, timer, instant);
  else setInHeap(length, timer, instant);
};

const setInHeap = (length: number, timer: number, instant: number): void => {
  if (ints[at.isHeap] === 0) {
    turnRound(length);
    ints[at.isHeap] = 1;
  }
  rise(length, timer, instant);
};

const insert = (length: number, timer: number, instant: number): void => {
  const list = fixed[at.agenda]!;
  const times = fixed[at.agendaTimes]!;
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
};

/** Takes a timer out, where it is set. */
export const clearTimer = (timer: number): void => {
  const list = fixed[at.agenda]!;
  let place = ints[at.agenda]! - 1;
  while (place >= 0 && ints[list + place] !== timer) place -= 1;
  if (place >= 0) removeAt(place);
};

const removeAt = (place: number): void => {
  const list = fixed[at.agenda]!;
  const times = fixed[at.agendaTimes]!;
  const length = ints[at.agenda]! - 1;
  ints[at.agenda] = length;
  if (ints[at.isHeap] === 0) {
    for (let i = place; i < length; i += 1) {
      doubles[times + i] = doubles[times + i + 1]!;
      ints[list + i] = ints[list + i + 1]!;
    }
    return;
  }
  const timer = ints[list + length]!;
  const instant = doubles[times + length]!;
  if (place < length && rise(place, timer, instant) === place) sink(place, timer, instant);
  if (2 * length <= LONG) becomeList(length);
};

/** The timer that is due first, or −1; `instantOfFirst` says when. */
export const firstTimer = (): number => (ints[at.agenda] === 0 ? -1 : ints[fixed[at.agenda]! + first()]!);

export const instantOfFirst = (): number => doubles[fixed[at.agendaTimes]! + first()]!;

const first = (): number => (ints[at.isHeap] === 1 ? 0 : ints[at.agenda]! - 1);

export const takeFirst = (): void => {
  if (ints[at.isHeap] === 1) removeAt(0);
  else ints[at.agenda]! -= 1;
};

/** When a timer is due; Infinity where it is not set. */
export const instantOf = (timer: number): number => {
  const list = fixed[at.agenda]!;
  for (let i = 0; i < ints[at.agenda]!; i += 1)
    if (ints[list + i] === timer) return doubles[fixed[at.agendaTimes]! + i]!;
  return Infinity;
};

/** Moves a timer up from a free place to where it belongs; the answer is that place. */
const rise = (from: number, timer: number, instant: number): number => {
  const list = fixed[at.agenda]!;
  const times = fixed[at.agendaTimes]!;
  let place = from;
  while (place > 0) {
    const up = (place - 1) >> 1;
    const time = doubles[times + up]!;
    const other = ints[list + up]!;
    if (time < instant || (time === instant && other < timer)) break;
    doubles[times + place] = time;
    ints[list + place] = other;
    place = up;
  }
  doubles[times + place] = instant;
  ints[list + place] = timer;
  return place;
};

const sink = (from: number, timer: number, instant: number): void => {
  const list = fixed[at.agenda]!;
  const times = fixed[at.agendaTimes]!;
  const length = ints[at.agenda]!;
  let place = from;
  for (let down = 2 * place + 1; down < length; down = 2 * place + 1) {
    if (down + 1 < length && isBefore(list, times, down + 1)) down += 1;
    const time = doubles[times + down]!;
    const other = ints[list + down]!;
    if (instant < time || (time === instant && timer < other)) break;
    doubles[times + place] = time;
    ints[list + place] = other;
    place = down;
  }
  doubles[times + place] = instant;
  ints[list + place] = timer;
};

/** Whether what stands at a place comes before what stands at the place before it. */
const isBefore = (list: number, times: number, place: number): boolean => {
  const time = doubles[times + place]!;
  const other = doubles[times + place - 1]!;
  return time < other || (time === other && ints[list + place]! < ints[list + place - 1]!);
};

/** A sorted list the other way round is a heap. */
const turnRound = (length: number): void => {
  const list = fixed[at.agenda]!;
  const times = fixed[at.agendaTimes]!;
  for (let i = 0, j = length - 1; i < j; i += 1, j -= 1) {
    const timer = ints[list + i]!;
    const time = doubles[times + i]!;
    ints[list + i] = ints[list + j]!;
    doubles[times + i] = doubles[times + j]!;
    ints[list + j] = timer;
    doubles[times + j] = time;
  }
};

const becomeList = (length: number): void => {
  ints[at.isHeap] = 0;
  const list = fixed[at.agenda]!;
  const times = fixed[at.agendaTimes]!;
  for (let i = 1; i < length; i += 1) insert(i, ints[list + i]!, doubles[times + i]!);
};
