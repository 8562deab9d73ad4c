import type { Ms } from '../basics/time';
import { isPlayed, playedAt, roomInstant, type AgendaItem } from './agenda';
import type { PlayModule } from './exercise-module';
import { byTime, plannedAt } from './inject-order';
import type { Inject } from './scenario';

/** An inject in the agenda. */
export interface ScheduledInject {
  readonly inject: Inject;
  /** The module in which it is played, and the room time planned for it; absent where none plays its time. */
  readonly slot?: { readonly item: AgendaItem<PlayModule>; readonly room: Ms };
}

/**
 * Every inject with its place in the room, in the order of play. When one without a time falls is not known: it is spread
 * evenly between its neighbours, breaks left out.
 */
export function scheduled(agenda: readonly AgendaItem[], injects: readonly Inject[]): readonly ScheduledInject[] {
  const played = agenda.filter(isPlayed);
  const timed = byTime(injects).map((inject) => {
    const at = plannedAt(inject);
    const room = at === undefined ? undefined : roomInstant(agenda, at);
    return { inject, at, play: room === undefined ? undefined : playTime(played, room) };
  });
  const whole = playTime(played, Infinity);
  return timed.map(({ inject, at, play }, index) => {
    if (at !== undefined) return slotted(inject, playedAt(agenda, at), roomInstant(agenda, at));
    if (play !== undefined || whole === 0) return { inject };
    const before = timed.slice(0, index).findLastIndex((it) => it.play !== undefined);
    const next = timed.findIndex((it, n) => n > index && it.play !== undefined);
    const from = timed[before]?.play ?? 0;
    const to = timed[next]?.play ?? whole;
    const share = (index - before) / ((next < 0 ? timed.length : next) - before);
    const room = roomOf(played, from + (to - from) * share);
    return slotted(
      inject,
      played.findLast((item) => item.room.from <= room),
      room,
    );
  });
}

const slotted = (inject: Inject, item: AgendaItem<PlayModule> | undefined, room: Ms | undefined): ScheduledInject =>
  item === undefined || room === undefined ? { inject } : { inject, slot: { item, room } };

/** Milliseconds of play before an instant of the room: breaks do not count. */
const playTime = (played: readonly AgendaItem[], room: Ms): Ms =>
  played.reduce((sum, item) => sum + Math.max(0, Math.min(room, item.room.to) - item.room.from), 0);

/** The instant of the room after so much play. */
function roomOf(played: readonly AgendaItem[], play: Ms): Ms {
  let left = play;
  for (const { module, room } of played) {
    if (left < module.roomTime) return room.from + left;
    left -= module.roomTime;
  }
  return played.at(-1)?.room.to ?? 0;
}
