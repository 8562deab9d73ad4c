export interface Placed {
  readonly lane: number;
  /** Pixels it may take before the next in its lane begins. */
  readonly room: number;
}

/**
 * Labels that begin at `starts` (ascending) spread over lanes so that none covers another: each goes to the first lane
 * with room for it, else to the lane whose last label began earliest, which is then cut short.
 */
export function spread(
  starts: readonly number[],
  { lanes, width }: { lanes: number; width: number },
): readonly Placed[] {
  const last: (number | undefined)[] = Array.from({ length: lanes });
  const placed: { lane: number; room: number }[] = [];
  starts.forEach((start, index) => {
    const free = last.findIndex((it) => it === undefined || start - (starts[it] ?? 0) >= width);
    const lane = free >= 0 ? free : earliest(last, starts);
    const before = placed[last[lane] ?? -1];
    if (before !== undefined) before.room = Math.min(before.room, start - (starts[last[lane] ?? 0] ?? 0));
    last[lane] = index;
    placed.push({ lane, room: width });
  });
  return placed;
}

function earliest(last: readonly (number | undefined)[], starts: readonly number[]): number {
  const begun = last.map((it) => (it === undefined ? -Infinity : (starts[it] ?? 0)));
  return begun.indexOf(Math.min(...begun));
}
