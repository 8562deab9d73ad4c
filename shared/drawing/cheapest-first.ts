export interface CheapestFirst<T> {
  add(item: T, cost: number): void;
  /** Takes the cheapest; of equals, the one added first. */
  take(): T | undefined;
}

/** A binary heap. */
export function cheapestFirst<T>(): CheapestFirst<T> {
  const heap: Entry<T>[] = [];
  let added = 0;
  const before = (a: number, b: number): boolean => {
    const [x, y] = [heap[a], heap[b]];
    if (x === undefined || y === undefined) return x !== undefined;
    return x.cost === y.cost ? x.turn < y.turn : x.cost < y.cost;
  };
  const swap = (a: number, b: number): void => {
    const [x, y] = [heap[a], heap[b]];
    if (x === undefined || y === undefined) return;
    heap[a] = y;
    heap[b] = x;
  };
  return {
    add(item, cost) {
      heap.push({ item, cost, turn: added++ });
      for (let i = heap.length - 1; i > 0 && before(i, (i - 1) >> 1); i = (i - 1) >> 1) swap(i, (i - 1) >> 1);
    },
    take() {
      swap(0, heap.length - 1);
      const taken = heap.pop();
      for (let i = 0; ;) {
        const smaller = before(2 * i + 2, 2 * i + 1) ? 2 * i + 2 : 2 * i + 1;
        if (!before(smaller, i)) break;
        swap(smaller, i);
        i = smaller;
      }
      return taken?.item;
    },
  };
}

interface Entry<T> {
  readonly item: T;
  readonly cost: number;
  readonly turn: number;
}
