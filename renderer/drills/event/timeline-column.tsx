import { Button, FileButton, Textarea, TextInput } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { parseInstant } from '../../../shared/basics/instant';
import { placeTimes, type Began } from '../../../shared/editing/msel/timeline';
import { timelineNotes } from '../../../shared/editing/msel/timeline-notes';
import type { ReadInject } from '../../../shared/editing/msel/read-msel';
import { mendingsOf } from '../../../shared/journal/mending';
import { call } from '../../client/client';
import { useExerciseTime } from '../../client/exercise-time';
import { ErrorNote } from '../../ui/error-note';
import { ImportDialog } from '../../ui/import/import-dialog';
import type { OpenedFile } from '../../ui/import/open-file';
import { openTimeline, TIMELINE_KINDS } from '../../ui/import/open-timeline';
import { storyTime } from '../../ui/story-time';
import { useRoom } from '../room/room-context';
import { useBegan } from './use-began';
import column from '../injects/inject-column.module.css';
import classes from './timeline-column.module.css';

/** A real event as it happened, entry by entry at its own time: typed, or taken from where people wrote it down. */
export function TimelineColumn() {
  const { scenario, workflow, runId } = useRoom();
  const began = useBegan();
  const [file, setFile] = useState<OpenedFile>();
  const [trouble, setTrouble] = useState<string>();
  const open = async (chosen: File | null): Promise<void> => {
    if (chosen === null) return;
    const opened = await openTimeline(chosen, began);
    setTrouble(opened.ok ? undefined : opened.error);
    if (opened.ok) setFile(opened.value);
  };
  const take = async (rows: readonly ReadInject[]): Promise<string | undefined> => {
    const commands = [...timelineNotes(rows, workflow)];
    if (commands.length === 0) return 'No row says what happened.';
    const told = await call('runs.record', { runId, commands });
    if (!told.ok) return told.error.message;
    return told.value.recorded === 0 ? told.value.refused[0]?.why : undefined;
  };
  return (
    <section className={column.column} aria-labelledby="timeline">
      <header className={column.header}>
        <h2 id="timeline" className={column.title}>
          Timeline
        </h2>
        <FileButton accept={TIMELINE_KINDS} onChange={(chosen) => void open(chosen)}>
          {(props) => (
            <Button {...props} size="compact-sm" variant="default" leftSection={<IconFileImport size={14} />}>
              Import…
            </Button>
          )}
        </FileButton>
      </header>
      {trouble !== undefined && <ErrorNote>{trouble}</ErrorNote>}
      <Entries />
      <EntryForm began={began} />
      {file !== undefined && (
        <ImportDialog
          scenario={{ ...scenario, injects: [] }}
          workflow={workflow}
          file={file}
          words={{
            many: 'entries',
            one: 'entry',
            noTime: 'no time',
            withoutTime: 'so it stands at the present instant',
          }}
          foretell={() => FORETOLD}
          onTake={take}
          onClose={() => setFile(undefined)}
        />
      )}
    </section>
  );
}

const FORETOLD =
  'Each row becomes an entry of the record at its own time; when it was written down stays beside it. What has no time that can be read keeps it as a remark.';

/** What was noted, in the order in which it happened. What lies ahead of the clock leads the clock there. */
function Entries() {
  const { log, folds, scenario, isOver, give, runId } = useRoom();
  const now = useExerciseTime(runId);
  const entries = useMemo(() => {
    const { corrected, countered } = mendingsOf(folds.entries);
    return log.entries
      .flatMap(({ event: { cause, seq, at } }) =>
        cause.kind === 'command' && cause.command.kind === 'note' && !countered.has(seq)
          ? [{ seq, at: corrected.get(seq)?.at ?? at, text: cause.command.text }]
          : [],
      )
      .toSorted((a, b) => a.at - b.at);
  }, [log.entries, folds.entries]);
  return (
    <ol className={classes.list} aria-label="What happened, in order">
      {entries.length === 0 && (
        <li className={column.none}>
          Nothing yet. Type what happened below, or import a timeline: Markdown, text, CSV or Excel.
        </li>
      )}
      {entries.map(({ seq, at, text }) => {
        const isAhead = at > now && !isOver;
        const time = storyTime(scenario.startsAt ?? '00:00', at);
        return (
          <li key={seq} className={classes.entry} data-ahead={isAhead || undefined}>
            {isAhead ? (
              <button
                type="button"
                className={classes.time}
                title="Move the clock there"
                onClick={() => void give({ kind: 'jump', to: at })}
              >
                {time}
              </button>
            ) : (
              <span className={classes.time}>{time}</span>
            )}
            <span className={classes.text}>{text}</span>
          </li>
        );
      })}
    </ol>
  );
}

function EntryForm({ began }: { readonly began: Began }) {
  const { give } = useRoom();
  const [when, setWhen] = useState('');
  const [text, setText] = useState('');
  const [placed = ''] = placeTimes([when.trim()], began);
  const was = when.trim() === '' ? undefined : parseInstant(placed, began);
  const isBad = when.trim() !== '' && was === undefined;
  const record = async (): Promise<void> => {
    if (text.trim() === '' || isBad) return;
    if (!(await give({ kind: 'note', tag: 'observation', text: text.trim(), ...(was !== undefined && { was }) })))
      return;
    setText('');
    setWhen('');
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <TextInput
        size="xs"
        aria-label="When it was"
        placeholder="when: 21:05, T+12; empty is now"
        value={when}
        error={isBad && `No time after ${began.startsOn} ${began.startsAt}`}
        onChange={(event) => setWhen(event.currentTarget.value)}
      />
      <Textarea
        size="xs"
        aria-label="What happened"
        placeholder="What happened; Enter records it"
        autosize
        minRows={2}
        maxRows={5}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          void record();
        }}
      />
    </form>
  );
}
