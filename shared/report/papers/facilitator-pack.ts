import { agendaOf, roomTimeOf } from '../../model/agenda';
import { counted } from '../words/phrases';
import { ENGLISH } from '../words/english';
import type { ReportDocument } from '../document/block';
import { exerciseFacts, objectivesTable, servicesTable, type Exercise } from './exercise-facts';
import { blankLog, checklist, evaluationForms, feedbackForm } from './forms';
import { injectTexts, moduleBlocks, mselTable } from './msel-blocks';
import { contactsTable, phoneTree } from './people-blocks';
import { partsInPlay, rulesOfPlay } from './rules';

/** Everything a facilitator needs to run the exercise on paper, should the computer not last. Not for players. */
export function facilitatorPack(exercise: Exercise): ReportDocument {
  const { scenario, workflow } = exercise;
  const room = Math.round(roomTimeOf(agendaOf(scenario.modules)) / 60_000);
  return {
    title: scenario.title,
    kicker: 'Facilitator pack',
    banner: `${ENGLISH.exercise} · not for players`,
    meta: [
      workflow.title,
      counted(scenario.injects.length, 'inject'),
      ...(room === 0 ? [] : [`${room} min of room time`]),
    ],
    headline: 'The whole exercise on paper: print it before StartEx, so that the drill goes on without a computer.',
    summary: [exerciseFacts(exercise), objectivesTable(exercise), beforeStart],
    sections: [
      { id: 'agenda', title: 'Agenda and questions', blocks: moduleBlocks(exercise) },
      { id: 'msel', title: 'Master scenario events list (MSEL)', blocks: [mselTable(exercise)], startsPage: true },
      { id: 'texts', title: 'Inject texts', blocks: injectTexts(exercise), startsPage: true },
      { id: 'services', title: 'Services and their targets', blocks: [servicesTable(exercise)] },
      { id: 'contacts', title: 'Contacts and phone tree', blocks: [contactsTable(exercise), phoneTree(exercise)] },
      { id: 'rules', title: 'Rules, to be read out', blocks: [rulesOfPlay, partsInPlay] },
      { id: 'evaluation', title: 'Evaluation forms', blocks: evaluationForms(scenario.objectives), startsPage: true },
      { id: 'log', title: 'Blank log', blocks: [blankLog], startsPage: true },
      { id: 'feedback', title: 'Feedback of a participant', blocks: [feedbackForm], startsPage: true },
    ],
    footer: `${ENGLISH.exercise} · Facilitator pack · not for players`,
  };
}

const beforeStart = checklist('Before StartEx', [
  'Everybody knows that this is an exercise, also those who are not in the room',
  'The situation manual is handed out; evaluators have their forms',
  'The projector shows what the room knows, and nothing else',
  'Remote participants hear and are heard; somebody speaks for those who fall out',
  'The words “NO PLAY” have been explained',
  'The scribe and the clock are ready: StartEx',
]);
