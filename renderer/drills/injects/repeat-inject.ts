import type { Inject } from '../../../shared/model/scenario';

/** The same inject once more: the room is told again, and what it does comes into force again. */
export function repeatOf(inject: Inject, injects: readonly Inject[]): Inject {
  const no = Math.max(0, ...injects.map((it) => it.no)) + 1;
  const taken = new Set(injects.map(({ id }) => id));
  let id = `${inject.repeats ?? inject.id}-${no}`;
  while (taken.has(id)) id = `${id}x`;
  const { together: _, ...same } = inject;
  return { ...same, id, no, trigger: { kind: 'hand' }, repeats: inject.repeats ?? inject.id };
}
