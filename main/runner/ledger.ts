// The record of one run on the disk, and the drill as it stood when the last event of it was written.
import { invariant } from '../../shared/basics/assert';
import { ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { Checkpoint, Drill } from '../../shared/engine/drill';
import { link } from '../../shared/journal/chain';
import type { Happening, JournalEvent } from '../../shared/model/journal';
import type { FrozenRun } from '../../shared/model/run';
import type { ClockMark } from '../storage/journal';
import type { Runs } from '../storage/runs';
import type { DrillMaker } from './drill-maker';
import { endedIn } from './outcome';

/** Where a run stands on the disk: its last event, and what the drill goes on from there with. */
export interface Saved {
  readonly seq: number;
  readonly hash: string;
  /** A `Checkpoint` as JSON. */
  readonly checkpoint: string;
}

export interface LedgerOptions {
  readonly id: string;
  readonly frozen: FrozenRun;
  readonly saved: Saved;
  readonly runs: Runs;
  readonly maker: DrillMaker;
}

export class Ledger {
  readonly #options: LedgerOptions;
  #saved: Saved;

  constructor(options: LedgerOptions) {
    this.#options = options;
    this.#saved = options.saved;
  }

  get frozen(): FrozenRun {
    return this.#options.frozen;
  }

  /** Adds what happened, in one commit with where the drill and its clock stand now. On the disk when this returns. */
  append(happenings: readonly Happening[], drill: Drill, mark: ClockMark): Result<readonly JournalEvent[], Failure> {
    const events = this.#linked(happenings, mark.wall);
    const last = events.at(-1);
    if (last === undefined) return ok(events);
    const checkpoint = JSON.stringify(drill.checkpoint());
    const { runs, id } = this.#options;
    const written = runs.append(id, { events, checkpoint, mark, ended: endedIn(events) });
    if (!written.ok) return written;
    this.#saved = { seq: last.seq, hash: last.hash, checkpoint };
    return ok(events);
  }

  mark(mark: ClockMark): Result<void, Failure> {
    return this.#options.runs.saveMark(this.#options.id, mark);
  }

  /** A new drill that stands where the record does. `as`: the text is our own, from `checkpoint()`. */
  drill(): Drill {
    const checkpoint = JSON.parse(this.#saved.checkpoint) as Checkpoint;
    const restored = this.#options.maker.restore(this.#options.frozen, checkpoint);
    invariant(restored.ok, 'a drill can be restored from its own checkpoint');
    return restored.value;
  }

  #linked(happenings: readonly Happening[], wall: number): readonly JournalEvent[] {
    let { seq, hash } = this.#saved;
    return happenings.map((happening) => {
      const event = link(hash, ++seq, wall, happening);
      hash = event.hash;
      return event;
    });
  }
}
