// One open run against real time. Whatever happens is on the disk before anyone is told and before the engine's state counts.
import { known } from '../../shared/basics/assert';
import { err, ok, type Result } from '../../shared/basics/result';
import type { Ms } from '../../shared/basics/time';
import type { Failure } from '../../shared/contract/bridge';
import type { ClockReading } from '../../shared/contract/contract';
import type { Drill } from '../../shared/engine/drill';
import { link } from '../../shared/journal/chain';
import type { Change, Happening, JournalEvent } from '../../shared/model/journal';
import type { FrozenRun } from '../../shared/model/run';
import type { Runs } from '../storage/runs';
import { decide, type Order, type Present } from './decide';
import type { DrillMaker } from './drill-maker';
import { presentAt, readingAt, realDelay, type ExerciseClock, type Hold } from './exercise-clock';
import { withClock, type Holds } from './holds';
import { endedIn } from './outcome';
import { playUntil } from './play';
import type { Publish } from './publish';
import type { TimeSource } from './time-source';

export interface RunTools {
  readonly runs: Runs;
  readonly maker: DrillMaker;
  readonly time: TimeSource;
  readonly publish: Publish;
}

/** Where a run stands on the disk: its last event, and what the drill goes on from there with. */
export interface Saved {
  readonly seq: number;
  readonly hash: string;
  /** A `Checkpoint` as JSON. */
  readonly checkpoint: string;
}

export interface OpenRunStart {
  readonly id: string;
  readonly frozen: FrozenRun;
  readonly drill: Drill;
  readonly clock: ExerciseClock;
  readonly holds: Holds;
  readonly saved: Saved;
}

/** Real milliseconds between two marks of a running clock, and the longest sleep of a timer. */
const markEvery = 1_000;
const retryEvery = 2_000;
/** Real milliseconds without a sign of life after which the computer was asleep, not busy. */
const asleepAfter = 30_000;

export class OpenRun {
  readonly id: string;
  readonly frozen: FrozenRun;
  readonly #tools: RunTools;
  readonly #holds: Holds;
  #drill: Drill;
  #clock: ExerciseClock;
  #saved: Saved;
  /** Why the clock was stopped by itself, while that is not in the record yet. */
  #unrecorded: Happening | undefined;
  #lastSeen: number;
  #lastMark: number;
  #cancelTimer: () => void = () => undefined;
  #cancelRetry: (() => void) | undefined;

  constructor({ id, frozen, drill, clock, holds, saved }: OpenRunStart, tools: RunTools) {
    this.id = id;
    this.frozen = frozen;
    this.#tools = tools;
    this.#drill = drill;
    this.#clock = clock;
    this.#holds = holds;
    this.#saved = saved;
    this.#lastSeen = tools.time.now();
    this.#lastMark = this.#lastSeen;
  }

  get isLive(): boolean {
    return !this.#drill.ended;
  }

  reading(): ClockReading {
    return readingAt(this.#clock, this.#tools.time.now());
  }

  /** Everything due up to now comes first, then the command. */
  command(order: Order): Result<{ readonly seq: number }, Failure> {
    const caughtUp = this.#catchUp();
    if (!caughtUp.ok) return caughtUp;
    const decided = decide(this.#present(this.#drill), order);
    if (!decided.ok) return err({ code: 'refused', message: decided.error });
    const recorded = this.#record(decided.value.happenings, decided.value.clock);
    if (!recorded.ok) return recorded;
    this.#schedule();
    return ok({ seq: known(recorded.value[0], 'a command is at least one event').seq });
  }

  /** The same on a copy of the drill that is thrown away. */
  preview(order: Order): Result<{ readonly at: Ms; readonly changes: Change[] }, Failure> {
    const caughtUp = this.#catchUp();
    if (!caughtUp.ok) return caughtUp;
    const present = this.#present(this.#restored());
    const decided = decide(present, order);
    if (!decided.ok) return err({ code: 'refused', message: decided.error });
    return ok({ at: present.clock.at, changes: decided.value.happenings.flatMap((it) => it.changes) });
  }

  /** Stops the clock where it is and says why in the record. */
  interrupt(hold: Hold = { kind: 'interrupted' }): void {
    if (this.#catchUp().ok && this.#clock.running) this.stopAt(this.#presentAt(), hold);
  }

  /** Stops the clock at an instant by which everything due has been handled. */
  stopAt(at: Ms, hold: Hold): void {
    const { speed } = this.#clock;
    this.#clock = { at, wall: this.#tools.time.now(), running: false, speed, hold };
    this.#unrecorded = withClock({ at, cause: { kind: 'interrupted' }, changes: [] }, this.#clock);
    this.#cancelTimer();
    this.#record([], this.#clock);
  }

  close(): void {
    this.interrupt();
    this.#cancelTimer();
    this.#cancelRetry?.();
  }

  /** Handles everything due by now. A clock that was not seen for long stops where it was last seen. */
  #catchUp(): Result<unknown, Failure> {
    const now = this.#tools.time.now();
    const lastSeen = this.#lastSeen;
    this.#lastSeen = now;
    if (!this.#clock.running) return ok(undefined);
    if (now - lastSeen > asleepAfter) {
      return ok(this.stopAt(presentAt(this.#clock, lastSeen), { kind: 'interrupted' }));
    }
    const { happenings, clock } = playUntil(this.#drill, presentAt(this.#clock, now), this.#clock, this.#holds);
    return happenings.length === 0 ? ok(undefined) : this.#record(happenings, clock);
  }

  /** Commits, then tells. When the disk refuses, the drill goes back to what is saved and the clock stands. */
  #record(happenings: readonly Happening[], clock: ExerciseClock): Result<readonly JournalEvent[], Failure> {
    const before = this.#unrecorded === undefined ? [] : [this.#unrecorded];
    const wall = this.#tools.time.now();
    const events = this.#linked([...before, ...happenings], wall);
    const last = events.at(-1);
    if (last === undefined) return ok([]);
    const checkpoint = JSON.stringify(this.#drill.checkpoint());
    const mark = { at: presentAt(clock, wall), wall };
    const written = this.#tools.runs.append(this.id, { events, checkpoint, mark, ended: endedIn(events) });
    if (!written.ok) return this.#goBack(happenings[0]?.at ?? clock.at, written.error);
    this.#clock = clock;
    this.#saved = { seq: last.seq, hash: last.hash, checkpoint };
    this.#unrecorded = undefined;
    this.#lastMark = wall;
    this.#holds.learn(happenings);
    this.#tell(events);
    return ok(events.slice(before.length));
  }

  #linked(happenings: readonly Happening[], wall: number): readonly JournalEvent[] {
    let { seq, hash } = this.#saved;
    return happenings.map((happening) => {
      const event = link(hash, ++seq, wall, happening);
      hash = event.hash;
      return event;
    });
  }

  #goBack(at: Ms, failure: Failure): Result<never, Failure> {
    this.#drill = this.#restored();
    if (this.#clock.running) {
      const { speed } = this.#clock;
      const hold: Hold = { kind: 'trouble', reason: failure.message };
      this.#clock = { at, wall: this.#tools.time.now(), running: false, speed, hold };
      this.#unrecorded = withClock({ at, cause: { kind: 'interrupted' }, changes: [] }, this.#clock);
      this.#cancelTimer();
      this.#tools.publish('run.clock', { runId: this.id, clock: this.reading() });
    }
    this.#retry();
    return err(failure);
  }

  /** Tries to save what is open until it works, so that the trouble on screen goes away by itself when its cause does. */
  #retry(): void {
    this.#cancelRetry ??= this.#tools.time.setTimer(retryEvery, () => {
      this.#cancelRetry = undefined;
      if (this.#unrecorded !== undefined) this.#record([], this.#clock);
      else if (!this.#mark().ok) this.#retry();
    });
  }

  #mark(): Result<void, Failure> {
    const wall = this.#tools.time.now();
    const saved = this.#tools.runs.saveMark(this.id, { at: presentAt(this.#clock, wall), wall });
    if (saved.ok) this.#lastMark = wall;
    return saved;
  }

  #tell(events: readonly JournalEvent[]): void {
    const { publish } = this.#tools;
    publish('run.journal', { runId: this.id, events: [...events], clock: this.reading() });
    if (endedIn(events) !== undefined) publish('runs.changed', {});
  }

  #schedule(): void {
    this.#cancelTimer();
    if (!this.#clock.running) return;
    const { time } = this.#tools;
    const now = time.now();
    const due = this.#drill.nextDue();
    const untilDue = due === undefined ? markEvery : realDelay(this.#clock, due, now);
    const untilMark = Math.max(0, this.#lastMark + markEvery - now);
    this.#cancelTimer = time.setTimer(Math.min(untilDue, untilMark), () => this.#wake());
  }

  #wake(): void {
    const caughtUp = this.#catchUp();
    if (caughtUp.ok && this.#clock.running && this.#tools.time.now() - this.#lastMark >= markEvery) {
      const marked = this.#mark();
      if (!marked.ok) this.#goBack(this.#presentAt(), marked.error);
    }
    this.#schedule();
  }

  #presentAt(): Ms {
    return presentAt(this.#clock, this.#tools.time.now());
  }

  #present(drill: Drill): Present {
    const wall = this.#tools.time.now();
    return { drill, clock: { ...this.#clock, at: presentAt(this.#clock, wall), wall }, holds: this.#holds };
  }

  /** A drill that stands where the record does. `as`: the text is our own, from `checkpoint()`. */
  #restored(): Drill {
    const checkpoint = JSON.parse(this.#saved.checkpoint) as ReturnType<Drill['checkpoint']>;
    const restored = this.#tools.maker.restore(this.frozen, checkpoint);
    if (!restored.ok) throw new Error('Broken assumption: a drill can be restored from its own checkpoint');
    return restored.value;
  }
}
