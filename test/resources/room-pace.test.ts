import { describe, expect, it } from 'vitest';
import { MINUTE, type Ms } from '../../shared/basics/time';
import { agendaOf, isPlayed, roomInstant, roomTimeOf } from '../../shared/model/agenda';
import { known } from '../../shared/basics/assert';
import { play, PLANNED, scenarioOf, template, templateIds } from './templates';

/** When each inject is released in a run as planned, in minutes of the room. */
function heard(id: string): readonly { readonly title: string; readonly room: number; readonly together: boolean }[] {
  const plan = template(id);
  const scenario = scenarioOf(plan);
  const agenda = agendaOf(scenario.modules);
  return play(plan, PLANNED).journal.flatMap(({ at, changes }) =>
    changes.flatMap((change) => {
      if (change.kind !== 'inject' || change.status !== 'released') return [];
      const inject = known(scenario.injects.find((one) => one.id === change.inject), 'it was released');
      const room: Ms = known(roomInstant(agenda, at), `a module plays ${inject.title}`);
      return [{ title: inject.title, room: room / MINUTE, together: inject.together ?? false }];
    }),
  );
} // prettier-ignore

describe.each(templateIds)('the room that plays %s as planned', (id) => {
  const scenario = scenarioOf(template(id));
  const agenda = agendaOf(scenario.modules);

  it('needs the planned room time within 10 %', () => {
    const planned = known(scenario.plannedRoomTime, 'a template says how long it takes');
    expect(Math.abs(roomTimeOf(agenda) - planned)).toBeLessThanOrEqual(planned / 10);
  });

  it('never gets two injects within 3 minutes that do not belong together', () => {
    const all = heard(id);
    const close = all.filter((one, n) => n > 0 && !one.together && one.room - (all[n - 1]?.room ?? 0) < 3);
    expect(close).toEqual([]);
  });

  it('is never left alone for more than 20 minutes of play', () => {
    const all = heard(id).map(({ room }) => room);
    const played = agenda.filter(isPlayed).filter((item) => item.room.to - item.room.from > 5 * MINUTE);
    const silences = played.map(({ module, room }) => {
      const marks = [room.from / MINUTE, ...all.filter((at) => at * MINUTE >= room.from && at * MINUTE < room.to), room.to / MINUTE];
      return { module: module.title, longest: Math.max(...marks.slice(1).map((mark, n) => mark - (marks[n] ?? 0))) };
    }); // prettier-ignore
    expect(silences.filter(({ longest }) => longest > 20)).toEqual([]);
  });
});
