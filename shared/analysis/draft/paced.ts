import { MINUTE, type Ms } from '../../basics/time';
import { agendaOf, isPlayed, type AgendaItem } from '../../model/agenda';
import type { ExerciseModule, PlayModule } from '../../model/exercise-module';
import type { Inject } from '../../model/scenario';

/** Room time between two injects that a room can follow. */
const LEAST = 5 * MINUTE;
const LONGEST = 18 * MINUTE;

/** By inject, the instants between which it may be moved. */
export type Windows = ReadonlyMap<string, { readonly from: Ms; readonly to: Ms }>;

/** The injects with their times moved, within their module and their window, where the room would be hurried or left alone. */
export function paced(
  modules: readonly ExerciseModule[],
  injects: readonly Inject[],
  windows: Windows,
): readonly Inject[] {
  const moved = new Map<string, Ms>();
  for (const item of agendaOf(modules).filter(isPlayed)) {
    const inside = injects.filter((it) => isIn(it, item)).toSorted((a, b) => latest(a, windows) - latest(b, windows));
    const rooms = inside.map((it) => roomOf(it, item)).toSorted((a, b) => a - b);
    const marks = [0, ...rooms, item.module.roomTime];
    const gaps = marks.slice(1).map((mark, at) => mark - (marks[at] ?? 0));
    const isFine = gaps.every((gap) => gap <= LONGEST) && gaps.slice(1, -1).every((gap) => gap >= LEAST);
    if (isFine) continue;
    const each = item.module.roomTime / (inside.length + 0.5);
    inside.forEach((it, at) => {
      const window = windows.get(it.id);
      const even = scenarioTime((at + 0.5) * each, item);
      if (window !== undefined) moved.set(it.id, Math.max(item.module.from, window.from, Math.min(window.to, even)));
    });
  }
  return injects.map((it) => {
    const at = moved.get(it.id);
    return at === undefined ? it : { ...it, trigger: { kind: 'time', at } };
  });
}

const latest = ({ id, trigger }: Inject, windows: Windows): Ms =>
  windows.get(id)?.to ?? (trigger.kind === 'time' ? trigger.at : 0);

const isIn = ({ trigger }: Inject, { module: { from, to } }: AgendaItem<PlayModule>): boolean =>
  trigger.kind === 'time' && trigger.at >= from && trigger.at < to;

const roomOf = ({ trigger }: Inject, { module: { from, to, roomTime } }: AgendaItem<PlayModule>): Ms =>
  trigger.kind === 'time' && to > from ? ((trigger.at - from) / (to - from)) * roomTime : 0;

/** Whole minutes of scenario time where the module is long enough for them. */
function scenarioTime(room: Ms, { module: { from, to, roomTime } }: AgendaItem<PlayModule>): Ms {
  const at = from + (room / roomTime) * (to - from);
  const unit = to - from > roomTime ? MINUTE : 1_000;
  return Math.max(from, Math.floor(at / unit) * unit);
}
