import { Button } from '@mantine/core';
import { IconCalendarTime, IconPlus, IconWand } from '@tabler/icons-react';
import { useMemo } from 'react';
import { shortInstant } from '../../../../shared/basics/instant';
import { formatDuration } from '../../../../shared/basics/time';
import type { Scenario } from '../../../../shared/model/scenario';
import { useStore } from '../../../client/store';
import { DataTable, type ShownColumn } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { useEditor } from '../../editor/editor-context';
import { focusField } from '../../editor/focus-field';
import { agendaRows, type AgendaRow } from './agenda-rows';
import { addModule, draftAgenda } from './picked-module';
import { roomClock } from '../../../../shared/report/words/room-clock';
import classes from './agenda-table.module.css';

/** The modules of an exercise as a table; one is edited in the inspector. */
export function AgendaTable({ scenario }: { readonly scenario: Scenario }) {
  const editor = useEditor();
  const picked = useStore(editor.picked).module;
  const { rows, unplayed } = useMemo(() => agendaRows(scenario), [scenario]);
  const columns = useMemo(() => columnsOf(scenario), [scenario]);
  if (rows.length === 0) return <NoAgenda />;
  return (
    <div className={classes.table}>
      <DataTable
        label="Agenda"
        columns={columns}
        rows={rows}
        keyOf={(row) => row.item.module.id}
        selected={picked}
        onSelect={(row) => editor.picked.set({ scenario: scenario.id, module: row.item.module.id })}
        isDim={({ item }) => item.module.kind === 'break'}
      />
      {unplayed.length > 0 && (
        <p className={classes.unplayed}>
          No module plays{' '}
          {unplayed.map(({ inject }, index) => (
            <span key={inject.id}>
              {index > 0 && ', '}
              <button
                type="button"
                className={classes.link}
                onClick={() => editor.picked.set({ scenario: scenario.id, part: 'agenda', inject: inject.id })}
              >
                inject {inject.no} “{inject.title}”
              </button>
            </span>
          ))}
          .
        </p>
      )}
    </div>
  );
}

function NoAgenda() {
  const editor = useEditor();
  return (
    <EmptyState
      icon={IconCalendarTime}
      title="No agenda yet"
      actions={
        <>
          <Button leftSection={<IconWand size={14} />} onClick={() => draftAgenda(editor)}>
            Draft from the injects
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => focusField('title', addModule(editor, 'play'))}
          >
            Add module
          </Button>
        </>
      }
    >
      An agenda cuts the exercise into modules. Each plays a stretch of the scenario in a stretch of room time, with its
      questions; hours of copying may take twenty minutes in the room.
    </EmptyState>
  );
}

const columnsOf = ({ objectives }: Scenario): readonly ShownColumn<AgendaRow>[] => [
  { id: 'no', label: '#', value: ({ no }) => no, show: ({ no }) => no ?? '', width: '44px', isText: true },
  { id: 'title', label: 'Module', value: ({ item }) => item.module.title, isText: true },
  {
    id: 'room',
    label: 'Room',
    value: ({ item }) => item.room.from,
    show: ({ item }) => `${roomClock(item.room.from)} – ${roomClock(item.room.to)}`,
    width: '108px',
  },
  {
    id: 'minutes',
    label: 'Takes',
    value: ({ item }) => item.module.roomTime,
    show: ({ item }) => formatDuration(item.module.roomTime),
    width: '76px',
  },
  {
    id: 'scenario',
    label: 'Scenario time',
    value: ({ item }) => (item.module.kind === 'play' ? item.module.from : undefined),
    show: ({ item: { module } }) =>
      module.kind === 'break' ? '' : `${shortInstant(module.from)} – ${shortInstant(module.to).slice(2)}`,
    width: '132px',
  },
  {
    id: 'injects',
    label: 'Injects',
    value: ({ injects }) => injects.length,
    show: ({ injects }) => injects.map(({ inject }) => inject.no).join(', '),
    width: '92px',
  },
  {
    id: 'questions',
    label: 'Questions',
    value: ({ item }) => (item.module.kind === 'play' ? item.module.questions.length : undefined),
    show: ({ item }) => (item.module.kind === 'play' ? item.module.questions.length : ''),
    width: '84px',
  },
  {
    id: 'objectives',
    label: 'Objectives',
    isText: true,
    value: ({ item }) => (item.module.kind === 'play' ? item.module.objectives.map((key) => numberOf(objectives, key)).join(', ') : ''),
    width: '92px',
  },
]; // prettier-ignore

/** Objectives are counted as the form lists them. */
const numberOf = (objectives: Scenario['objectives'], key: string): string => {
  const at = objectives.findIndex(({ id }) => id === key);
  return at < 0 ? key : String(at + 1);
};
