import type { Ms } from '../basics/time';
import type { ExerciseModule, PlayModule } from './exercise-module';

/** A module with its place in the room: milliseconds since the exercise began. */
export interface AgendaItem<M extends ExerciseModule = ExerciseModule> {
  readonly module: M;
  readonly room: { readonly from: Ms; readonly to: Ms };
}

/** The modules one after another in room time. */
export function agendaOf(modules: readonly ExerciseModule[] = []): readonly AgendaItem[] {
  let from = 0;
  return modules.map((module) => {
    const room = { from, to: from + module.roomTime };
    from = room.to;
    return { module, room };
  });
}

export const isPlayed = (item: AgendaItem): item is AgendaItem<PlayModule> => item.module.kind === 'play';

export const roomTimeOf = (agenda: readonly AgendaItem[]): Ms => agenda.at(-1)?.room.to ?? 0;

/** The module that plays an instant of scenario time; the last instant of the last one belongs to it. */
export function playedAt(agenda: readonly AgendaItem[], at: Ms): AgendaItem<PlayModule> | undefined {
  const played = agenda.filter(isPlayed);
  const found = played.find(({ module }) => module.from <= at && at < module.to);
  const last = played.at(-1);
  return found ?? (last?.module.to === at ? last : undefined);
}

/**
 * Room time planned for an instant of scenario time: even within a module, never one factor over all. Undefined where no
 * module plays it.
 */
export function roomInstant(agenda: readonly AgendaItem[], at: Ms): Ms | undefined {
  const item = playedAt(agenda, at);
  if (item === undefined) return undefined;
  const { from, to } = item.module;
  return to <= from ? item.room.from : item.room.from + ((at - from) / (to - from)) * item.module.roomTime;
}

/** Scenario time at an instant of the room: it stands in a break, and jumps where two modules leave time out. */
export function scenarioInstant(agenda: readonly AgendaItem[], room: Ms): Ms {
  let standing = 0;
  for (const item of agenda) {
    if (!isPlayed(item)) continue;
    const { from, to, roomTime } = item.module;
    if (room < item.room.from) return standing;
    if (room < item.room.to) return from + ((room - item.room.from) / roomTime) * (to - from);
    standing = to;
  }
  return standing;
}
