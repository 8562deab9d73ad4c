import { doubles, ints } from './arena';
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
  let place = length;
  while (place > 0) {
    const time = doubles[at.INSTANTS + place - 1]!;
    const other = ints[at.TIMERS + place - 1]!;
    if (time > instant) break;
    if (time === instant && other > timer) break;
    put(place, other, time);
    place -= 1;
  }
  put(place, timer, instant);
};

const put = (place: number, timer: number, instant: number): void => {
  doubles[at.INSTANTS + place] = instant;
  ints[at.TIMERS + place] = timer;
};

/** Takes a timer out, where it is set. */
export const clearTimer = (timer: number): void => {
  let place = ints[at.agenda]! - 1;
  while (place >= 0 && ints[at.TIMERS + place] !== timer) place -= 1;
  if (place >= 0) removeAt(place);
};

const removeAt = (place: number): void => {
  const length = ints[at.agenda]! - 1;
  ints[at.agenda] = length;
  if (ints[at.isHeap] === 0) {
    for (let i = place; i < length; i += 1) {
      doubles[at.INSTANTS + i] = doubles[at.INSTANTS + i + 1]!;
      ints[at.TIMERS + i] = ints[at.TIMERS + i + 1]!;
    }
    return;
  }
  const timer = ints[at.TIMERS + length]!;
  const instant = doubles[at.INSTANTS + length]!;
  if (place < length && rise(place, timer, instant) === place) sink(place, timer, instant);
  if (2 * length <= LONG) becomeList(length);
};

/** Where the timer stands that is due first; −1 where none is set. */
export const placeOfFirst = (): number => (ints[at.isHeap] === 1 ? 0 : ints[at.agenda]! - 1);

/** Takes out what stands at the place of the first. */
export const takeFirst = (place: number): void => {
  if (ints[at.isHeap] === 1) removeAt(place);
  else ints[at.agenda] = place;
};

/** When a timer is due; Infinity where it is not set. */
export const instantOf = (timer: number): number => {
  for (let i = 0; i < ints[at.agenda]!; i += 1) if (ints[at.TIMERS + i] === timer) return doubles[at.INSTANTS + i]!;
  return Infinity;
};

/** Moves a timer up from a free place to where it belongs; the answer is that place. */
const rise = (from: number, timer: number, instant: number): number => {
  let place = from;
  while (place > 0) {
    const up = (place - 1) >> 1;
    const time = doubles[at.INSTANTS + up]!;
    const other = ints[at.TIMERS + up]!;
    if (time < instant || (time === instant && other < timer)) break;
    put(place, other, time);
    place = up;
  }
  put(place, timer, instant);
  return place;
};

const sink = (from: number, timer: number, instant: number): void => {
  const length = ints[at.agenda]!;
  let place = from;
  for (let down = 2 * place + 1; down < length; down = 2 * place + 1) {
    if (down + 1 < length && isBefore(down + 1)) down += 1;
    const time = doubles[at.INSTANTS + down]!;
    const other = ints[at.TIMERS + down]!;
    if (instant < time || (time === instant && timer < other)) break;
    put(place, other, time);
    place = down;
  }
  put(place, timer, instant);
};

/** Whether what stands at a place comes before what stands at the place before it. */
const isBefore = (place: number): boolean => {
  const time = doubles[at.INSTANTS + place]!;
  const other = doubles[at.INSTANTS + place - 1]!;
  return time < other || (time === other && ints[at.TIMERS + place]! < ints[at.TIMERS + place - 1]!);
};

/** A sorted list the other way round is a heap. */
const turnRound = (length: number): void => {
  for (let i = 0, j = length - 1; i < j; i += 1, j -= 1) {
    const timer = ints[at.TIMERS + i]!;
    const time = doubles[at.INSTANTS + i]!;
    put(i, ints[at.TIMERS + j]!, doubles[at.INSTANTS + j]!);
    put(j, timer, time);
  }
};

const becomeList = (length: number): void => {
  ints[at.isHeap] = 0;
  for (let i = 1; i < length; i += 1) insert(i, ints[at.TIMERS + i]!, doubles[at.INSTANTS + i]!);
};
