import { formatDuration, MINUTE, type Ms } from '../../basics/time';
import { isPlayed, type AgendaItem } from '../../model/agenda';
import type { ScheduledInject } from '../../model/agenda-injects';
import type { PlayModule } from '../../model/exercise-module';
import type { Inject } from '../../model/scenario';
import type { Problem } from '../problem';
import { at, quoted, warning } from './report';

/** A room needs this much time to take an inject in before the next. */
const BREATH = 5 * MINUTE;
/** Longer than this, a room that is given nothing falls asleep or runs ahead. */
const SILENCE = 20 * MINUTE;

/** Injects on each other's heels, and silences, in room minutes. What may never come (contingency injects) does not count. */
export function pace(agenda: readonly AgendaItem[], injects: readonly ScheduledInject[]): readonly Problem[] {
  const heard = injects
    .flatMap(({ inject, slot }) =>
      slot === undefined || inject.trigger.kind === 'missed' ? [] : [{ inject, room: slot.room }],
    )
    .toSorted((a, b) => a.room - b.room);
  return [...onHeels(heard), ...agenda.filter(isPlayed).flatMap((item) => silences(item, heard))];
}

interface Heard {
  readonly inject: Inject;
  readonly room: Ms;
}

/** Where an inject without a time falls is not known, so nothing is said about its neighbours. */
const hasTime = ({ inject }: Heard): boolean => inject.trigger.kind === 'time';

function onHeels(heard: readonly Heard[]): readonly Problem[] {
  return heard.flatMap((it, index) => {
    const before = heard[index - 1];
    if (before === undefined || it.inject.together || !hasTime(it) || !hasTime(before)) return [];
    const gap = it.room - before.room;
    if (gap >= BREATH) return [];
    const message = `${quoted(it.inject.title)} comes ${gap < MINUTE / 2 ? 'at the same time as' : `${formatDuration(gap)} of room time after`} ${quoted(before.inject.title)}: a room needs 5 min for each.`;
    return [warning('injects-close', at('inject', it.inject.id, 'trigger'), message)];
  });
}

/** Between two injects, and between them and the ends of the module. */
function silences({ module, room }: AgendaItem<PlayModule>, heard: readonly Heard[]): readonly Problem[] {
  const inside = heard.filter((it) => it.room >= room.from && it.room < room.to).map((it) => it.room);
  const marks = [room.from, ...inside, room.to];
  const longest = marks.slice(1).reduce((most, mark, index) => Math.max(most, mark - (marks[index] ?? 0)), 0);
  if (longest <= SILENCE) return [];
  const message = `${quoted(module.title)} gives the room nothing for ${formatDuration(longest)}.`;
  return [warning('silence', at('module', module.id, 'roomTime'), message)];
}
