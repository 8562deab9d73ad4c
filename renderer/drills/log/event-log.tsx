import { SegmentedControl } from '@mantine/core';
import { memo, useCallback, useMemo, useState } from 'react';
import type { EventTopic } from '../../../shared/analysis/describe-event';
import type { LogEntry } from '../../../shared/analysis/room/log-line';
import { formatInstant, type Ms } from '../../../shared/basics/time';
import type { Key } from '../../../shared/model/ids';
import { mendingsOf } from '../../../shared/journal/mending';
import { AttachmentList } from '../../ui/attachments/attachment-list';
import { useRoom } from '../room/room-context';
import { entryFieldId } from '../room/room-keys';
import { EntryBox } from './entry-box';
import { entryOf, type RunLog } from './run-log';
import classes from './event-log.module.css';

const FILTERS: Readonly<Record<string, ReadonlySet<EventTopic>>> = {
  All: new Set(['inject', 'decision', 'step', 'deviation', 'note', 'effect', 'run']),
  Injects: new Set(['inject', 'effect']),
  Decisions: new Set(['decision', 'deviation']),
  Notes: new Set(['note']),
};

/** Rows kept in the page; older ones come when asked for. */
const PAGE = 200;

/** The record in words, newest on top, and the box in which the scribe writes. */
export function EventLog() {
  const { log, folds, live, look, toBoard } = useRoom();
  const isEvent = live.record.frozen.settings.event !== undefined;
  const mendings = useMemo(() => mendingsOf(folds.entries), [folds.entries]);
  const mend = useCallback(
    (seq: number): void => {
      look({ entry: 'mend', mend: seq, mendBy: undefined });
      requestAnimationFrame(() => document.getElementById(entryFieldId)?.focus());
    },
    [look],
  );
  const open = useCallback(
    (inject: Key): void => {
      look({ inject, listed: 'released', panel: 'none' });
      toBoard();
    },
    [look, toBoard],
  );
  const [filter, setFilter] = useState('All');
  const [pages, setPages] = useState(1);
  const shown = useMemo(
    () => log.entries.filter(({ line }) => FILTERS[filter]?.has(line.topic)).toReversed(),
    [log.entries, filter],
  );
  return (
    <section className={classes.log} aria-label="Log">
      <header className={classes.header}>
        <SegmentedControl
          size="xs"
          aria-label="Show"
          data={Object.keys(FILTERS).map((value) => ({
            value,
            label: isEvent && value === 'Injects' ? 'Happened' : value,
          }))}
          value={filter}
          onChange={setFilter}
        />
      </header>
      <ol className={classes.list} aria-label="Events, newest first">
        {shown.slice(0, pages * PAGE).map((entry) => (
          <Line
            key={entry.event.seq}
            entry={entry}
            withdrawn={mendings.countered.get(entry.event.seq)?.why}
            actual={mendings.corrected.get(entry.event.seq)?.at}
            about={aboutOf(entry, log)}
            mend={mend}
            open={open}
          />
        ))}
        {shown.length > pages * PAGE && (
          <li>
            <button type="button" className={classes.more} onClick={() => setPages((now) => now + 1)}>
              Show earlier events
            </button>
          </li>
        )}
        {log.missing > 0 && <li className={classes.coming}>{comingWords(log.missing)}</li>}
      </ol>
      <EntryBox />
    </section>
  );
}

const comingWords = (missing: number): string =>
  `${missing.toLocaleString('en-GB')} earlier ${missing === 1 ? 'entry is' : 'entries are'} being read.`;

/** A figure and its percent sign stay on one line. */
const tied = (text: string): string => text.replaceAll(/(?<=\d) %/g, '\u00A0%');

interface LineProps {
  readonly entry: LogEntry;
  readonly withdrawn: string | undefined;
  readonly actual: Ms | undefined;
  readonly about: string | undefined;
  readonly mend: (seq: number) => void;
  readonly open: (inject: Key) => void;
}

/** What a counter-entry or a correction is about. */
function aboutOf({ event: { cause } }: LogEntry, log: RunLog): string | undefined {
  if (cause.kind !== 'command' || (cause.command.kind !== 'correct' && cause.command.kind !== 'counter')) return undefined; // prettier-ignore
  const about = entryOf(log, cause.command.seq);
  return about === undefined ? undefined : `to ${formatInstant(about.event.at)} ${about.line.text}`;
}

const Line = memo(({ entry: { event, line }, withdrawn, actual, about, mend, open }: LineProps) => (
  <li
    className={classes.line}
    data-topic={line.topic}
    data-tag={line.tag}
    data-withdrawn={withdrawn !== undefined || undefined}
  >
    <button
      type="button"
      className={classes.at}
      title="Take it back, or correct its time"
      aria-label={`${formatInstant(event.at)}: take it back, or correct its time`}
      tabIndex={-1}
      onClick={() => mend(event.seq)}
    >
      {formatInstant(actual ?? event.at)}
      {actual !== undefined && <s className={classes.recorded}>{formatInstant(event.at)}</s>}
    </button>
    <span className={classes.what}>
      <span className={classes.text}>
        {line.tag !== undefined && <span className={classes.tag}>{line.tag}</span>}
        <Opens inject={line.topic === 'inject' ? line.inject : undefined} open={open}>
          {tied(line.text)}
        </Opens>
      </span>
      {line.attachments !== undefined && <AttachmentList attachments={line.attachments} label="Evidence" />}
      {about !== undefined && <span className={classes.detail}>{about}</span>}
      {withdrawn !== undefined && <span className={classes.detail}>taken back: “{withdrawn}”</span>}
      {line.why !== undefined && <span className={classes.detail}>“{line.why}”</span>}
      {line.details.length > 0 && (
        <span className={classes.detail}>
          <Opens inject={line.topic === 'inject' ? undefined : line.inject} open={open}>
            {tied(line.details.join('; '))}
          </Opens>
        </span>
      )}
    </span>
  </li>
));

interface OpensProps extends Pick<LineProps, 'open'> {
  readonly inject: Key | undefined;
  readonly children: string;
}

/** What an inject said can be read again from where the log says that it was released. */
function Opens({ inject, open, children }: OpensProps) {
  if (inject === undefined) return children;
  return (
    <button
      type="button"
      className={classes.open}
      title="Read the inject again"
      tabIndex={-1}
      onClick={() => open(inject)}
    >
      {children}
    </button>
  );
}
