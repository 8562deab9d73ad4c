import { formatDuration } from '../../basics/time';
import { agendaOf, isPlayed, roomTimeOf, type AgendaItem } from '../../model/agenda';
import { scheduled } from '../../model/agenda-injects';
import type { Scenario } from '../../model/scenario';
import type { Problem } from '../problem';
import { pace } from './pace';
import { at, error, quoted, warning } from './report';

/** What is wrong with the agenda of a scenario, and what a room would suffer from. */
export function checkAgenda(scenario: Scenario): readonly Problem[] {
  const { modules, injects } = scenario;
  if (modules === undefined || modules.length === 0) return [];
  const agenda = agendaOf(modules);
  return [
    ...keysTwice(scenario),
    ...objectivesGone(scenario),
    ...intervals(agenda),
    ...unplayed(scenario, agenda),
    ...pace(agenda, scheduled(agenda, injects)),
    ...roomTime(scenario, agenda),
  ];
}

function keysTwice({ modules = [] }: Scenario): readonly Problem[] {
  const keys = modules.map(({ id }) => id);
  return modules.flatMap((module, index) => {
    const questions = module.kind === 'play' ? module.questions.map(({ id }) => id) : [];
    const place = at('module', module.id);
    return [
      ...(keys.indexOf(module.id) === index ? [] : [error('duplicate-key', place, `Two modules have the key ${quoted(module.id)}.`)]),
      ...(new Set(questions).size === questions.length ? [] : [error('duplicate-key', at('module', module.id, 'questions'), `Two questions of ${quoted(module.title)} have the same key.`)]),
    ];
  }); // prettier-ignore
}

function objectivesGone({ modules = [], objectives }: Scenario): readonly Problem[] {
  const known = new Set(objectives.map(({ id }) => id));
  return modules.flatMap((module) =>
    module.kind === 'break'
      ? []
      : module.objectives
          .filter((key) => !known.has(key))
          .map((key) =>
            error('unknown-reference', at('module', module.id, 'objectives'), `There is no objective ${quoted(key)}.`),
          ),
  );
}

function intervals(agenda: readonly AgendaItem[]): readonly Problem[] {
  const played = agenda.filter(isPlayed).map(({ module }) => module);
  return played.flatMap((module, index) => {
    if (module.to <= module.from)
      return [warning('module-empty', at('module', module.id, 'to'), `${quoted(module.title)} plays no scenario time: it ends before it begins.`)];
    const before = played[index - 1];
    if (before === undefined || module.from >= before.to) return [];
    return [warning('modules-overlap', at('module', module.id, 'from'), `${quoted(module.title)} begins before ${quoted(before.title)} ends.`)];
  }); // prettier-ignore
}

function unplayed({ injects }: Scenario, agenda: readonly AgendaItem[]): readonly Problem[] {
  return scheduled(agenda, injects).flatMap(({ inject, slot }) =>
    slot === undefined
      ? [warning('inject-unplayed', at('inject', inject.id, 'trigger'), `No module of the agenda plays the time of ${quoted(inject.title)}.`)]
      : [],
  ); // prettier-ignore
}

/** The agenda may differ from what the exercise is announced with by this share. */
const TOLERANCE = 0.1;

function roomTime({ id, plannedRoomTime }: Scenario, agenda: readonly AgendaItem[]): readonly Problem[] {
  const total = roomTimeOf(agenda);
  if (plannedRoomTime === undefined || Math.abs(total - plannedRoomTime) <= TOLERANCE * plannedRoomTime) return [];
  const message = `The modules take ${formatDuration(total)}; the exercise is planned for ${formatDuration(plannedRoomTime)}.`;
  return [warning('room-time', at('scenario', id, 'plannedRoomTime'), message)];
}
