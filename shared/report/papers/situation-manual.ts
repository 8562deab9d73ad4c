import { formatDuration } from '../../basics/time';
import { agendaOf } from '../../model/agenda';
import { namesOf } from '../../model/names';
import { formatDue } from '../words/dates';
import { roomClock } from '../words/room-clock';
import { ENGLISH } from '../words/english';
import { paragraph, tableOr, type Block, type ReportDocument } from '../document/block';
import { exerciseFacts, objectivesTable, servicesTable, type Exercise } from './exercise-facts';
import { partsInPlay, rulesOfPlay } from './rules';

/**
 * What players may read before the exercise: scenario, rules, agenda and questions. Of what is still to come it holds
 * nothing: no inject, no title or question of a module, no effect.
 */
export function situationManual(exercise: Exercise): ReportDocument {
  const { scenario, workflow } = exercise;
  return {
    title: scenario.title,
    kicker: 'Situation manual',
    banner: `${ENGLISH.exercise} · ${scenario.exerciseType}`,
    meta: ['For players', workflow.title],
    headline: 'This is an exercise. Bring this paper, your plan and what you would really have at hand.',
    summary: [exerciseFacts(exercise), objectivesTable(exercise)],
    sections: [
      { id: 'rules', title: 'Rules', blocks: [rulesOfPlay, partsInPlay] },
      { id: 'agenda', title: 'Agenda', blocks: [agendaTable(exercise)] },
      { id: 'scenario', title: 'The situation', blocks: situation(exercise) },
      { id: 'questions', title: 'Questions to think about', blocks: [questions(exercise)] },
      { id: 'roles', title: 'Roles in the plan', blocks: [rolesTable(exercise)] },
      {
        id: 'glossary',
        title: ENGLISH.sections.glossary,
        blocks: [{ kind: 'facts', rows: ENGLISH.glossary.map(([label, text]) => ({ label, text })) }],
      },
    ],
    footer: `${ENGLISH.exercise} · Situation manual · ${scenario.title}`,
  };
}

/** Modules by their number only: a title may tell what happens in them. */
function agendaTable({ scenario }: Exercise): Block {
  let number = 0;
  return tableOr('The agenda is told by the facilitator.', {
    columns: [
      { title: 'Room time', width: 30 },
      { title: 'Part', width: 45 },
      { title: 'Length', width: 25 },
    ],
    rows: agendaOf(scenario.modules).map(({ module, room }) => ({
      cells: [
        `${roomClock(room.from)} – ${roomClock(room.to)}`,
        module.kind === 'break' ? module.title : `Module ${(number += 1)}`,
        formatDuration(module.roomTime),
      ],
    })),
  });
}

function situation(exercise: Exercise): readonly Block[] {
  const { scenario } = exercise;
  const day = scenario.startsOn === undefined ? '' : ` on ${formatDue(scenario.startsOn)}`;
  const time = scenario.startsAt === undefined ? '' : ` at ${scenario.startsAt}`;
  const begins = day === '' && time === '' ? [] : [paragraph(`The story begins${day}${time}.`)];
  const about = scenario.summary === undefined ? [] : [paragraph(scenario.summary, 'lead')];
  return [...about, ...begins, servicesTable(exercise)];
}

/** Those that every plan has to answer, and one for each objective; the questions of a module are asked when it is played. */
const questions = ({ scenario }: Exercise): Block => ({
  kind: 'list',
  items: [
    { text: 'What is your part in this plan, and who does it when you cannot?' },
    { text: 'Whom do you have to tell, by when, and with whose approval?' },
    { text: 'What do you need to know before you decide, and from whom?' },
    { text: 'When is a service back: at which level, and who says so?' },
    ...scenario.objectives.map(({ text }) => ({ text: `How would you know that this is met: ${text}` })),
  ],
});

function rolesTable({ workflow }: Exercise): Block {
  const names = namesOf(workflow);
  return tableOr('The plan names no roles.', {
    columns: [
      { title: 'Role', width: 40 },
      { title: 'Back-ups, in the order of call', width: 60 },
    ],
    rows: workflow.roles.map(({ name, backups = [] }) => ({
      cells: [name, backups.length === 0 ? 'none' : backups.map((key) => names.name('roles', key)).join(', ')],
    })),
  });
}
