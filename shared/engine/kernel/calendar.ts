/**
 * What is due, by time and then by timer number: an indexed binary heap. Timer numbers are given out in the order in
 * which simultaneous events are handled, so nothing else decides a tie.
 */
export class Calendar {
  readonly time: Float64Array;
  private readonly heap: Int32Array;
  private readonly place: Int32Array;
  private length = 0;

  constructor(timers: number) {
    this.time = new Float64Array(timers).fill(Infinity);
    this.heap = new Int32Array(timers);
    this.place = new Int32Array(timers).fill(-1);
  }

  clear(): void {
    for (let i = 0; i < this.length; i += 1) {
      const timer = this.heap[i]!;
      this.place[timer] = -1;
      this.time[timer] = Infinity;
    }
    this.length = 0;
  }

  /** Every timer that is set, the first one first. */
  timers(): Int32Array {
    return this.heap.slice(0, this.length);
  }

  /** The timer that is due first, or -1. */
  first(): number {
    return this.length === 0 ? -1 : this.heap[0]!;
  }

  /** Sets, moves or (at Infinity) takes out a timer. */
  set(timer: number, at: number): void {
    const place = this.place[timer]!;
    if (at === Infinity) {
      if (place >= 0) this.remove(timer, place);
      return;
    }
    const before = this.time[timer]!;
    this.time[timer] = at;
    if (place < 0) {
      this.length += 1;
      this.rise(timer, this.length - 1);
    } else if (at < before) this.rise(timer, place);
    else if (at > before) this.sink(timer, place);
  }

  private remove(timer: number, place: number): void {
    this.time[timer] = Infinity;
    this.place[timer] = -1;
    this.length -= 1;
    if (place === this.length) return;
    const last = this.heap[this.length]!;
    if (place > 0 && this.isBefore(last, this.heap[(place - 1) >> 1]!)) this.rise(last, place);
    else this.sink(last, place);
  }

  private isBefore(a: number, b: number): boolean {
    const left = this.time[a]!;
    const right = this.time[b]!;
    return left < right || (left === right && a < b);
  }

  private rise(timer: number, from: number): void {
    let place = from;
    while (place > 0) {
      const up = (place - 1) >> 1;
      const above = this.heap[up]!;
      if (!this.isBefore(timer, above)) break;
      this.heap[place] = above;
      this.place[above] = place;
      place = up;
    }
    this.heap[place] = timer;
    this.place[timer] = place;
  }

  private sink(timer: number, from: number): void {
    let place = from;
    for (;;) {
      let down = 2 * place + 1;
      if (down >= this.length) break;
      if (down + 1 < this.length && this.isBefore(this.heap[down + 1]!, this.heap[down]!)) down += 1;
      const below = this.heap[down]!;
      if (!this.isBefore(below, timer)) break;
      this.heap[place] = below;
      this.place[below] = place;
      place = down;
    }
    this.heap[place] = timer;
    this.place[timer] = place;
  }
}
