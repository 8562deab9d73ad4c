import type { Key } from '../../../shared/model/ids';

/** Which piece of work answers to which digit, and since when a digit has been free. */
export interface Digits {
  readonly of: ReadonlyMap<Key, number>;
  readonly freed: ReadonlyMap<number, number>;
}

export const noDigits: Digits = { of: new Map(), freed: new Map() };

/** A digit means nothing else for this long after its work has gone, so that a finger on its way cannot hit another. */
export const QUIET_MS = 2_000;

/** Work keeps its digit while it is listed; new work takes the lowest one that has been free for long enough. */
export function assignDigits(before: Digits, listed: readonly Key[], now: number): Digits {
  const kept = new Map([...before.of].filter(([id]) => listed.includes(id)));
  const freed = new Map([...before.freed].filter(([, since]) => now - since < QUIET_MS));
  for (const [id, digit] of before.of) if (!kept.has(id)) freed.set(digit, now);
  for (const id of listed) {
    if (kept.has(id)) continue;
    const taken = new Set(kept.values());
    const free = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((digit) => !taken.has(digit) && !freed.has(digit));
    if (free !== undefined) kept.set(id, free);
  }
  return { of: kept, freed };
}
