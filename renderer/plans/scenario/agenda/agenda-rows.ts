import { agendaOf, isPlayed, roomTimeOf, type AgendaItem } from '../../../../shared/model/agenda';
import { scheduled, type ScheduledInject } from '../../../../shared/model/agenda-injects';
import type { Scenario } from '../../../../shared/model/scenario';

/** A line of the agenda. */
export interface AgendaRow {
  readonly item: AgendaItem;
  /** Modules that are played are counted from 1; breaks are not. */
  readonly no?: number;
  readonly injects: readonly ScheduledInject[];
}

export interface AgendaRows {
  readonly rows: readonly AgendaRow[];
  /** Injects that no module plays. */
  readonly unplayed: readonly ScheduledInject[];
  readonly roomTime: number;
}

export function agendaRows({ modules, injects }: Scenario): AgendaRows {
  const agenda = agendaOf(modules);
  const placed = scheduled(agenda, injects);
  const played = agenda.filter(isPlayed);
  return {
    rows: agenda.map((item) => ({
      item,
      injects: placed.filter(({ slot }) => slot?.item.module === item.module),
      ...(isPlayed(item) && { no: played.indexOf(item) + 1 }),
    })),
    unplayed: placed.filter(({ slot }) => slot === undefined),
    roomTime: roomTimeOf(agenda),
  };
}
