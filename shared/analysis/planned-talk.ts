import type { Ms } from '../basics/time';
import { agendaOf } from '../model/agenda';
import { scheduled } from '../model/agenda-injects';
import type { Inject, Scenario } from '../model/scenario';

export interface PlannedTalk {
  readonly inject: Inject;
  /** Room time at which it is planned. */
  readonly from: Ms;
  /** Room time for its talk: until the next inject, or the end of its module. */
  readonly takes: Ms;
}

/** The talk that the agenda plans for each inject. */
export function plannedTalks({ modules, injects }: Scenario): readonly PlannedTalk[] {
  const placed = scheduled(agendaOf(modules), injects).flatMap(({ inject, slot }) => (slot ? [{ inject, slot }] : []));
  return placed.map(({ inject, slot }) => {
    const later = placed.map((it) => it.slot.room).filter((room) => room > slot.room);
    return { inject, from: slot.room, takes: Math.min(slot.item.room.to, ...later) - slot.room };
  });
}
