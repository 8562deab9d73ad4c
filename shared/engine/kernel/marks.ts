import type { Allocator } from './memory';

/** A small set of numbers that are taken out in ascending order. */
export interface Marks {
  readonly is: Uint8Array;
  readonly list: Int32Array;
  length: number;
}

export const marksFor = (size: number, allocator: Allocator): Marks => ({
  is: allocator.bytes(size),
  list: new Int32Array(size),
  length: 0,
});

export function mark(marks: Marks, n: number): void {
  if (marks.is[n] === 1) return;
  marks.is[n] = 1;
  marks.list[marks.length] = n;
  marks.length += 1;
}

/** The least marked number, taken out; −1 when there is none. */
export function takeLeast(marks: Marks): number {
  if (marks.length === 0) return -1;
  if (marks.length === 1) {
    const only = marks.list[0]!;
    marks.is[only] = 0;
    marks.length = 0;
    return only;
  }
  let place = 0;
  for (let i = 1; i < marks.length; i += 1) if (marks.list[i]! < marks.list[place]!) place = i;
  const least = marks.list[place]!;
  unmarkAt(marks, place);
  return least;
}

export function unmarkAt(marks: Marks, place: number): void {
  marks.is[marks.list[place]!] = 0;
  marks.length -= 1;
  marks.list[place] = marks.list[marks.length]!;
}

export function clearMarks(marks: Marks): void {
  for (let i = 0; i < marks.length; i += 1) marks.is[marks.list[i]!] = 0;
  marks.length = 0;
}
