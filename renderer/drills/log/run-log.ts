import { readLog, type LogEntry, type LogPlace } from '../../../shared/analysis/room/log-line';
import { withInjects } from '../../../shared/analysis/room/scenario-told';
import { nothingFolded, type RoomFolds } from '../../../shared/analysis/room/room-folds';
import type { JournalEvent } from '../../../shared/model/journal';
import type { FrozenRun } from '../../../shared/model/run';
import type { LiveRun } from '../../client/run-store';

/** The record in words, oldest first. Of a long one the end is there first. */
export interface RunLog {
  readonly entries: readonly LogEntry[];
  /** How many entries before the first are still to come. */
  readonly missing: number;
}

/** The entry of an event; undefined while it is still to come. */
export const entryOf = ({ entries }: RunLog, seq: number): LogEntry | undefined =>
  entries[seq - (entries[0]?.event.seq ?? 0)];

/** Puts a record into words as it comes: its end and what happens now from the one side, its beginning from the other. */
export interface LogReader {
  /** Takes in what the run has new; asking again for the same costs nothing. */
  readonly read: (live: Pick<LiveRun, 'since' | 'recent'>) => RunLog;
  /** The event from which on the record is to be read next. */
  readonly next: () => number;
  /** Takes in the events from `next` on. None: there are no more of them. */
  readonly takeIn: (events: readonly JournalEvent[]) => RunLog;
}

/** Entries without a gap. */
interface Stretch {
  readonly place: LogPlace;
  readonly entries: readonly LogEntry[];
}

export function createLogReader(frozen: FrozenRun): LogReader {
  const placeOf = ({ known, injects }: RoomFolds): LogPlace => ({
    board: known.truth,
    scenario: withInjects(frozen.scenario, injects),
  });
  const nothing: Stretch = { place: placeOf(nothingFolded(frozen)), entries: [] };
  let end = nothing;
  let beginning = nothing;
  let log: RunLog = { entries: [], missing: 0 };

  /** The two as one log where nothing is between them any more. */
  function joined(): RunLog {
    const first = end.entries[0]?.event.seq ?? after(end);
    if (first > after(beginning)) return { entries: end.entries, missing: first };
    const rest = end.entries.slice(after(beginning) - first);
    end = { ...end, entries: first === 0 ? end.entries : [...beginning.entries, ...rest] };
    beginning = nothing;
    return { entries: end.entries, missing: 0 };
  }

  return {
    read({ since, recent }) {
      const begins = since.known.truth.seq + 1;
      if (begins > after(end)) {
        // Opened anew, and further on than what is here reaches.
        if (log.missing === 0) beginning = end;
        end = { place: placeOf(since), entries: [] };
      }
      const fresh = recent.slice(Math.max(0, after(end) - begins));
      if (fresh.length > 0) {
        end = extended(end, fresh, frozen);
        log = joined();
      }
      return log;
    },
    next: () => after(beginning),
    takeIn(events) {
      beginning = extended(beginning, events, frozen);
      if (events.length === 0) {
        // Entries are missing from the record itself, which its chain says: the log is what there is.
        end = { ...end, entries: [...beginning.entries, ...end.entries] };
        log = { entries: end.entries, missing: 0 };
      } else if (after(beginning) >= log.missing) log = joined();
      return log;
    },
  };
}

const after = ({ place }: Stretch): number => place.board.seq + 1;

function extended({ place, entries }: Stretch, events: readonly JournalEvent[], frozen: FrozenRun): Stretch {
  const read = readLog(place, events, frozen);
  return { place: read.place, entries: [...entries, ...read.entries] };
}
