// Long records are opened from their end: the page is told where the run stood a while before it and what came since, at
// once. The record itself is read and held against its chain right after, a piece at a time, so that drills go on meanwhile.
import { invariant } from '../../shared/basics/assert';
import { ok, type Result } from '../../shared/basics/result';
import { foldRoom, nothingFolded, type RoomFolds } from '../../shared/analysis/room/room-folds';
import type { Failure } from '../../shared/contract/bridge';
import type { OpenedRun } from '../../shared/contract/contract';
import type { ClockReading } from '../../shared/model/clock-reading';
import type { JournalEvent } from '../../shared/model/journal';
import type { FrozenRun } from '../../shared/model/run';
import { storageFailure } from '../storage/failure';
import type { Runs, StoredRun } from '../storage/runs';

export interface OpeningTools {
  readonly runs: Runs;
  /** Brings a run that goes on back to life. */
  readonly revive: (id: string) => void;
  readonly clockOf: (id: string, frozen: FrozenRun, last: JournalEvent) => ClockReading;
  readonly isClosed: () => boolean;
  readonly reportBug: (bug: unknown) => void;
}

/** A record of so many events is opened whole; of a longer one, about so many of the last. */
const SHORT = 2_000;
const RECENT = 500;
/** Events that are glanced at, or read in earnest, before everything else has its turn: about ten milliseconds. */
const GLANCED = 4_000;
const READ = 1_000;

const giveWay = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export class Openings {
  readonly #tools: OpeningTools;
  readonly #glancing = new Map<string, Promise<RoomFolds>>();
  readonly #reading = new Set<string>();
  /** Where the long record that was opened last stood; others are folded anew. */
  #folded: { readonly id: string; readonly folds: RoomFolds } | undefined;

  constructor(tools: OpeningTools) {
    this.#tools = tools;
  }

  async open(id: string): Promise<Result<OpenedRun, Failure>> {
    const { runs, revive, clockOf } = this.#tools;
    const stored = runs.load(id);
    if (!stored.ok) return stored;
    const { summary, frozen } = stored.value;
    const isOver = summary.outcome !== undefined;
    const isLong = summary.events > SHORT;
    const since = isLong ? await this.#standing(id, stored.value) : nothingFolded(frozen);
    // From here to the answer nothing gives way: whatever is written later is pushed after it.
    if (isLong) void this.#readInEarnest(id, isOver);
    else if (!isOver) revive(id);
    const events = isLong ? runs.part(id, since.known.truth.seq + 1) : runs.journal(id);
    const last = events.at(-1);
    invariant(last, 'a record has events, and a long one more of them than are folded');
    return ok({ summary, frozen, since, events: [...events], clock: clockOf(id, frozen, last) });
  }

  /** Two pages that open the same run wait for the same folding. */
  #standing(id: string, stored: StoredRun): Promise<RoomFolds> {
    const under = this.#glancing.get(id);
    if (under !== undefined) return under;
    const folding = this.#fold(id, stored)
      .catch((trouble: unknown) => {
        // What was not checked may be anything. Where it is damaged, the reading that checks says so, and where.
        this.#tools.runs.journal(id);
        throw trouble;
      })
      .finally(() => this.#glancing.delete(id));
    this.#glancing.set(id, folding);
    return folding;
  }

  async #fold(id: string, { frozen, summary }: StoredRun): Promise<RoomFolds> {
    const until = summary.events - RECENT;
    let folds = this.#folded?.id === id ? this.#folded.folds : nothingFolded(frozen);
    if (folds.known.truth.seq >= 0 && until - folds.known.truth.seq < SHORT) return folds;
    for (let from = folds.known.truth.seq + 1; from < until; from = folds.known.truth.seq + 1) {
      folds = foldRoom(folds, this.#tools.runs.glance(id, from, Math.min(GLANCED, until - from)), frozen);
      if (folds.known.truth.seq < from) break; // entries at the end are missing: the chain will say so
      // oxlint-disable-next-line no-await-in-loop -- that is its purpose
      await giveWay();
    }
    this.#folded = { id, folds };
    return folds;
  }

  /** Afterwards the first command, the report and the older pages of the log find the record read. */
  async #readInEarnest(id: string, isOver: boolean): Promise<void> {
    const { runs, revive, isClosed, reportBug } = this.#tools;
    if (this.#reading.has(id)) return;
    this.#reading.add(id);
    try {
      let before = -1;
      // Another record that is read in between takes the place of this one: whoever needs it then reads it at once.
      for (let read = 0; read > before; read = runs.readOn(id, READ)) {
        before = read;
        // oxlint-disable-next-line no-await-in-loop -- as above
        await giveWay();
        if (isClosed()) return;
      }
      if (!isOver) revive(id);
    } catch (trouble) {
      // A damaged record is named to whoever reads on in it or gives a command; nobody has asked here.
      if (storageFailure(trouble) === undefined) reportBug(trouble);
    } finally {
      this.#reading.delete(id);
    }
  }
}
