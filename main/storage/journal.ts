import { canonicalJson } from '../../shared/basics/canonical-json';
import { noteIfAsWritten } from '../../shared/journal/chain';
import { JournalEvent } from '../../shared/model/journal';
import type { Connection } from './connection';
import { readValue } from './read-row';

/** Exercise time `at` was reached at `wall`: lets a killed drill go on from where its clock stood. A cache. */
export interface ClockMark {
  readonly at: number;
  readonly wall: number;
}

/** Valid only while `head` is the hash of event `seq`, the last one. A cache: the journal is the truth. */
export interface StoredCheckpoint {
  readonly seq: number;
  readonly head: string;
  readonly body: string;
}

export interface JournalTable {
  readonly read: (runId: string) => readonly JournalEvent[];
  /** Reads at most so many more events for `read`: how many it has by now. */
  readonly readOn: (runId: string, most: number) => number;
  readonly part: (runId: string, seq: number, most?: number) => readonly JournalEvent[];
  /**
   * What the rows say, without the chain and not held against the schema: for whoever shows where a long record stands at
   * once, and has it read in earnest right after.
   */
  readonly glance: (runId: string, seq: number, most: number) => readonly JournalEvent[];
  /** As the file has it now, whatever was read before. */
  readonly readAnew: (runId: string) => readonly JournalEvent[];
  /** Events that say that a drill goes on from this one. */
  readonly forksOf: (runId: string) => readonly { readonly runId: string; readonly seq: number }[];
  readonly append: (runId: string, events: readonly JournalEvent[]) => void;
  readonly checkpoint: (runId: string) => StoredCheckpoint | undefined;
  readonly saveCheckpoint: (runId: string, checkpoint: StoredCheckpoint) => void;
  readonly mark: (runId: string) => ClockMark | undefined;
  readonly saveMark: (runId: string, mark: ClockMark) => void;
}

interface EventRow {
  seq: number;
  at: number;
  wall: number;
  cause: string;
  changes: string;
  hash: string;
}

/** Statements over the journal; their transaction is the caller's. */
export function createJournal(db: Connection): JournalTable {
  const read = db.prepare<[string, number, number], EventRow>(
    'SELECT seq, at, wall, cause, changes, hash FROM journal_event WHERE run_id = ? AND seq >= ? ORDER BY seq LIMIT ?',
  );
  const glance = db
    .prepare<[string, number, number], Glance>(
      'SELECT seq, at, wall, cause, changes FROM journal_event WHERE run_id = ? AND seq >= ? ORDER BY seq LIMIT ?',
    )
    .raw();
  /** The record that was read last: a drill is looked at many times over, and its entries are never changed. */
  let latest: ReadJournal = { runId: '', events: [], isHandedOut: false };
  const insert = db.prepare(
    'INSERT INTO journal_event (run_id, seq, at, wall, cause, changes, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const forks = db.prepare<[string], { runId: string; seq: number }>(
    `SELECT run_id AS runId, json_extract(cause, '$.command.seq') AS seq FROM journal_event
     WHERE json_extract(cause, '$.command.kind') = 'fork' AND json_extract(cause, '$.command.of') = ? ORDER BY wall, run_id`,
  );
  const checkpoint = db.prepare<[string], StoredCheckpoint>('SELECT seq, head, body FROM checkpoint WHERE run_id = ?');
  const saveCheckpoint = db.prepare(
    'INSERT INTO checkpoint (run_id, seq, head, body) VALUES (?, ?, ?, ?) ' +
      'ON CONFLICT (run_id) DO UPDATE SET seq = excluded.seq, head = excluded.head, body = excluded.body',
  );
  const mark = db.prepare<[string], ClockMark>('SELECT at, wall FROM clock_mark WHERE run_id = ?');
  const saveMark = db.prepare(
    'INSERT INTO clock_mark (run_id, at, wall) VALUES (?, ?, ?) ' +
      'ON CONFLICT (run_id) DO UPDATE SET at = excluded.at, wall = excluded.wall',
  );

  /** Whoever was handed the events keeps them as they were. */
  function readOn(runId: string, most: number): number {
    const had = latest.runId === runId ? latest.events : [];
    const fresh = eventsOf(read.all(runId, had.length, most), had.at(-1)?.hash);
    if (latest.runId !== runId) latest = { runId, events: fresh, isHandedOut: false };
    else if (fresh.length > 0 && latest.isHandedOut) latest = { runId, events: [...had, ...fresh], isHandedOut: false };
    else for (const event of fresh) latest.events.push(event);
    return latest.events.length;
  }

  return {
    readAnew: (runId) => eventsOf(read.all(runId, 0, ALL)),
    readOn,
    read(runId) {
      readOn(runId, ALL);
      latest.isHandedOut = true;
      return latest.events;
    },
    part(runId, seq, most = ALL) {
      const isRead = most !== ALL && latest.runId === runId && latest.events.length >= seq + most;
      return isRead ? latest.events.slice(seq, seq + most) : eventsOf(read.all(runId, seq, most));
    },
    glance: (runId, seq, most) => glance.all(runId, seq, most).map(glimpsed),
    forksOf: (runId) => forks.all(runId),
    append(runId, events) {
      for (const { seq, at, wall, cause, changes, hash } of events) {
        insert.run(runId, seq, at, wall, canonicalJson(cause), canonicalJson(changes), hash);
      }
    },
    checkpoint: (runId) => checkpoint.get(runId),
    saveCheckpoint: (runId, { seq, head, body }) => void saveCheckpoint.run(runId, seq, head, body),
    mark: (runId) => mark.get(runId),
    saveMark: (runId, { at, wall }) => void saveMark.run(runId, at, wall),
  };
}

interface ReadJournal {
  readonly runId: string;
  readonly events: JournalEvent[];
  isHandedOut: boolean;
}

/** No limit, to SQLite. */
const ALL = -1;

type Glance = [seq: number, at: number, wall: number, cause: string, changes: string];

/** `as`: what this program wrote by its own types. Whoever glances has it checked afterwards. */
const glimpsed = ([seq, at, wall, cause, changes]: Glance): JournalEvent => ({
  seq,
  at,
  wall,
  hash: '',
  cause: JSON.parse(cause) as JournalEvent['cause'],
  changes: changes === '[]' ? [] : (JSON.parse(changes) as JournalEvent['changes']),
});

/** @param before the hash of the event before the first row; absent where that is the run's own */
function eventsOf(rows: readonly EventRow[], before = ''): JournalEvent[] {
  return rows.map((row, n) => eventOf(row, rows[n - 1]?.hash ?? before));
}

function eventOf(row: EventRow, before: string): JournalEvent {
  const cause: unknown = JSON.parse(row.cause);
  const changes: unknown = JSON.parse(row.changes);
  const event = readValue(JournalEvent, { ...row, cause, changes }, `Event ${row.seq} of this drill`);
  // The text is at hand here: checking it now spares making it again when the record is held against its chain.
  noteIfAsWritten(row, before, event);
  return event;
}
