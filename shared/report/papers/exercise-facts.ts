import { formatDuration } from '../../basics/time';
import { agendaOf, roomTimeOf } from '../../model/agenda';
import type { Scenario } from '../../model/scenario';
import type { Workflow } from '../../model/workflow';
import { tableOr, type Block, type Fact } from '../document/block';
import { listed } from '../words/phrases';

/** What papers of an exercise are made from. */
export interface Exercise {
  readonly workflow: Workflow;
  readonly scenario: Scenario;
}

/** Name, type, scope and length: nothing of what will happen. */
export function exerciseFacts({ workflow, scenario }: Exercise): Block {
  const room = scenario.modules === undefined ? scenario.plannedRoomTime : roomTimeOf(agendaOf(scenario.modules));
  const rows: readonly (Fact | undefined)[] = [
    { label: 'Exercise', text: scenario.title },
    { label: 'Type', text: scenario.exerciseType },
    { label: 'Plan exercised', text: workflow.title },
    scenario.scope === undefined ? undefined : { label: 'Scope', text: scenario.scope },
    workflow.services.length === 0
      ? undefined
      : { label: 'Services', text: listed(workflow.services.map(({ name }) => name)) },
    room === undefined ? undefined : { label: 'Room time', text: formatDuration(room) },
  ];
  return { kind: 'facts', rows: rows.filter((row) => row !== undefined) };
}

export const objectivesTable = ({ scenario }: Exercise): Block =>
  tableOr('No objectives are set for this exercise yet.', {
    caption: 'Objectives',
    columns: [
      { title: '#', width: 6 },
      { title: 'Objective', width: 64 },
      { title: 'Capability', width: 30 },
    ],
    rows: scenario.objectives.map(({ text, capability }, index) => ({
      cells: [String(index + 1), text, capability ?? '–'],
    })),
  });

/** Their targets, so that the room can judge without looking anything up. */
export const servicesTable = ({ workflow }: Exercise): Block =>
  tableOr('The plan names no services.', {
    caption: 'Services and their targets',
    columns: [
      { title: 'Service', width: 40 },
      { title: 'RTO', width: 15 },
      { title: 'RPO', width: 15 },
      { title: 'MTPD', width: 15 },
      { title: 'MBCO', width: 15, align: 'right' },
    ],
    rows: workflow.services.map(({ name, rto, rpo, mtpd, mbco }) => ({
      cells: [name, ...[rto, rpo, mtpd].map((it) => (it === undefined ? '–' : formatDuration(it))), `${mbco} %`],
    })),
  });
