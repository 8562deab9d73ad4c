import type { Kernel } from './kernel';

/** What a kernel holds when the initial state has been entered and nothing has been asked for: all but its arrays. */
export interface Beginning {
  readonly planned: boolean;
  readonly sequence: number;
  readonly forceLength: number;
  readonly ratesDirty: boolean;
  readonly marked: readonly number[];
  readonly lists: readonly Int32Array[];
  readonly timers: Int32Array;
  readonly instants: Float64Array;
}

const marksOf = (k: Kernel) => [k.ready, k.unready, k.releasing, k.flagged, k.touched];

/** Remembers how this run begins, for all further ones. */
export function rememberBeginning(k: Kernel): void {
  k.memory.remember();
  const timers = k.calendar.timers();
  k.beginning = {
    planned: k.planned,
    sequence: k.sequence,
    forceLength: k.forceLength,
    ratesDirty: k.ratesDirty,
    marked: marksOf(k).map((marks) => marks.length),
    lists: [...marksOf(k).map((marks) => marks.list.slice(0, marks.length)), k.force.slice(0, k.forceLength)],
    timers,
    instants: Float64Array.from(timers, (timer) => k.calendar.time[timer]!),
  };
}

/** Puts everything back to how the remembered run began. */
export function recallBeginning(k: Kernel, beginning: Beginning): void {
  k.memory.recall();
  restore(k.ready, beginning, 0);
  restore(k.unready, beginning, 1);
  restore(k.releasing, beginning, 2);
  restore(k.flagged, beginning, 3);
  restore(k.touched, beginning, 4);
  k.forceLength = beginning.forceLength;
  if (k.forceLength > 0) k.force.set(beginning.lists[5]!);
  k.calendar.clear();
  for (let i = 0; i < beginning.timers.length; i += 1) k.calendar.set(beginning.timers[i]!, beginning.instants[i]!);
  k.sequence = beginning.sequence;
  k.ratesDirty = beginning.ratesDirty;
}

function restore(marks: Kernel['ready'], { lists, marked }: Beginning, at: number): void {
  const list = lists[at]!;
  for (let i = 0; i < list.length; i += 1) marks.list[i] = list[i]!;
  marks.length = marked[at]!;
}
