import { SegmentedControl } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import type { EventTopic } from '../../../shared/analysis/describe-event';
import { formatInstant } from '../../../shared/basics/time';
import type { LogEntry } from '../room/live-folds';
import { useRoom } from '../room/room-context';
import { EntryBox } from './entry-box';
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
  const { log } = useRoom().folds;
  const [filter, setFilter] = useState('All');
  const [pages, setPages] = useState(1);
  const shown = useMemo(() => log.filter(({ line }) => FILTERS[filter]?.has(line.topic)).toReversed(), [log, filter]);
  return (
    <section className={classes.log} aria-label="Log">
      <header className={classes.header}>
        <SegmentedControl size="xs" aria-label="Show" data={Object.keys(FILTERS)} value={filter} onChange={setFilter} />
      </header>
      <ol className={classes.list} aria-label="Events, newest first">
        {shown.slice(0, pages * PAGE).map((entry) => (
          <Line key={entry.event.seq} entry={entry} />
        ))}
        {shown.length > pages * PAGE && (
          <li>
            <button type="button" className={classes.more} onClick={() => setPages((now) => now + 1)}>
              Show earlier events
            </button>
          </li>
        )}
      </ol>
      <EntryBox />
    </section>
  );
}

/** A figure and its percent sign stay on one line. */
const tied = (text: string): string => text.replaceAll(/(?<=\d) %/g, '\u00A0%');

const Line = memo(({ entry: { event, line } }: { readonly entry: LogEntry }) => (
  <li className={classes.line} data-topic={line.topic} data-tag={line.tag}>
    <span className={classes.at}>{formatInstant(event.at)}</span>
    <span className={classes.what}>
      <span className={classes.text}>
        {line.tag !== undefined && <span className={classes.tag}>{line.tag}</span>}
        {tied(line.text)}
      </span>
      {line.why !== undefined && <span className={classes.detail}>“{line.why}”</span>}
      {line.details.length > 0 && <span className={classes.detail}>{tied(line.details.join('; '))}</span>}
    </span>
  </li>
));
