/** Hands out stretches of an array, one after the other. */
export class Taken {
  constructor(public next: number) {}

  take(length: number): number {
    const from = this.next;
    this.next += length;
    return from;
  }
}
