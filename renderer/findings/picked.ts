/** Findings that are changed together: some by name, or everything that the filters show. */
export type Picked = ReadonlySet<string> | 'all';

export const nobody: Picked = new Set<string>();

export const pickedHas = (picked: Picked, id: string): boolean => picked === 'all' || picked.has(id);

/** One more, or one less; of everything, only this one is left. */
export function pickedWith(picked: Picked, id: string): Picked {
  if (picked === 'all') return new Set([id]);
  const next = picked.has(id) ? [...picked].filter((other) => other !== id) : [...picked, id];
  return next.length === 0 ? nobody : new Set(next);
}
