import type { Ms } from '../basics/time';
import { agendaOf, isPlayed, playedAt, roomInstant, type AgendaItem } from '../model/agenda';
import { scheduled } from '../model/agenda-injects';
import type { PlayModule } from '../model/exercise-module';
import type { Board } from '../journal/board';
import type { Entry } from '../journal/entry';
import type { Scenario } from '../model/scenario';
import { plannedTalks } from './planned-talk';

/** Where an exercise stands in its agenda. */
export interface AgendaPace {
  readonly item: AgendaItem<PlayModule>;
  /** Modules that are played are counted from 1. */
  readonly no: number;
  readonly of: number;
  /** Milliseconds of room time behind the agenda; negative before it, 0 within. */
  readonly late: Ms;
}

/**
 * The module that plays an instant of scenario time (the next one, where none does), and how the room keeps to it. The talk
 * about an inject lasts until the next is planned: only then is a room late. What was dropped of the rest makes up for it.
 */
export function agendaPace(scenario: Scenario, board: Board, at: Ms, room: Ms): AgendaPace | undefined {
  const agenda = agendaOf(scenario.modules);
  const played = agenda.filter(isPlayed);
  const item = playedAt(agenda, at) ?? played.find(({ module }) => module.from > at) ?? played.at(-1);
  if (item === undefined) return undefined;
  const from = roomInstant(agenda, at) ?? (at < item.module.from ? item.room.from : item.room.to);
  const to = nextMark(scenario, agenda, from) ?? item.room.to;
  const late = room > to ? Math.max(0, room - to - savedAfter(scenario, board, from)) : Math.min(0, room - from);
  return { item, no: played.indexOf(item) + 1, of: played.length, late };
}

/** Planned talk about injects to come that were dropped. */
const savedAfter = (scenario: Scenario, { injects }: Board, room: Ms): Ms =>
  plannedTalks(scenario).reduce(
    (sum, { inject, from, takes }) => sum + (from > room && injects[inject.id]?.status === 'dropped' ? takes : 0),
    0,
  );

/** Room time that an exercise opened in mid-story has as good as behind it. */
export function roomSkipped({ modules }: Scenario, journal: readonly Entry[]): Ms {
  const cause = journal[0]?.cause;
  if (cause?.kind !== 'start' || cause.playedTo === undefined) return 0;
  return roomInstant(agendaOf(modules), cause.playedTo) ?? 0;
}

/** The next planned thing after an instant of the room: an inject with a time, or the end of a module. */
function nextMark({ injects }: Scenario, agenda: readonly AgendaItem[], room: Ms): Ms | undefined {
  const timed = scheduled(agenda, injects).flatMap(({ inject, slot }) =>
    slot === undefined || inject.trigger.kind !== 'time' ? [] : [slot.room],
  );
  const marks = [...timed, ...agenda.map((item) => item.room.to)].filter((mark) => mark > room);
  return marks.length === 0 ? undefined : Math.min(...marks);
}
