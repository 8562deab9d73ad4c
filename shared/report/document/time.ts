import { formatDuration } from '../../basics/time';
import type { Report } from '../report';
import type { RoomUse, TimeUse } from '../sections/time-spent';
import { ENGLISH } from '../words/english';
import { shareOf } from '../words/phrases';
import { paragraph, tableOr, type Block, type Row } from './block';

const USES: Record<TimeUse, string> = {
  working: 'Working',
  slowed: 'Lost to reduced speed',
  pool: 'Waiting for people, machines or bandwidth',
  prerequisite: 'Waiting for another step',
  component: 'Waiting for a component',
  people: 'Waiting for somebody to answer',
  blocked: 'Blocked',
  'back-off': 'Between two attempts',
  decision: 'Waiting for a decision',
  'time passing': 'Waiting for time to pass or a condition',
};

const ROOM: Record<RoomUse, string> = {
  running: 'Clock running',
  held: 'Held at an inject',
  paused: 'Paused',
  closed: 'App closed',
  trouble: 'Clock stopped by a fault',
};

/** Exercise time of all work, and beside it the room's own time. */
export function timeBlocks({ time }: Report): readonly Block[] {
  const total = time.uses.reduce((sum, use) => sum + use.time, 0);
  const work = tableOr('No work was done.', {
    caption: 'Exercise time, all work added up',
    columns: [
      { title: 'Spent on' },
      { title: 'Time', align: 'right' },
      { title: 'Share', align: 'right' },
      { title: 'Most of it' },
    ],
    rows: time.uses.map(({ use, time: spent, most }) => ({
      cells: [USES[use], formatDuration(spent), shareOf(spent, total), most ?? '–'],
    })),
  });
  return [work, paragraph(ENGLISH.notes.workTime, 'note'), ...roomBlocks(time.room)];
}

function roomBlocks(room: Report['time']['room']): readonly Block[] {
  if (room === undefined) return [];
  const rows: readonly Row[] = room.uses.map(({ use, time }) => ({
    cells: [ROOM[use], formatDuration(time), shareOf(time, room.total)],
  }));
  return [
    tableOr('No room time was recorded.', {
      caption: `Room time, ${formatDuration(room.total)} in all`,
      columns: [{ title: 'The exercise clock' }, { title: 'Time', align: 'right' }, { title: 'Share', align: 'right' }],
      rows,
    }),
    paragraph(ENGLISH.notes.roomTime, 'note'),
  ];
}
