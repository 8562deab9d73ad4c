// One open run against real time. Whatever happens is on the disk before anyone is told and before the engine's state counts.
import { known } from '../../shared/basics/assert';
import { err, ok, type Result } from '../../shared/basics/result';
import type { Ms } from '../../shared/basics/time';
import type { Failure } from '../../shared/contract/bridge';
import type { ClockReading } from '../../shared/model/clock-reading';
import type { Checkpoint, Drill } from '../../shared/engine/drill';
import { mendingRefusal } from '../../shared/journal/mending';
import type { Change, Happening, JournalEvent } from '../../shared/model/journal';
import { isRealEvent } from '../../shared/model/real-event';
import type { FrozenRun } from '../../shared/model/run';
import type { Runs } from '../storage/runs';
import { decide, type Order, type Present } from './decide';
import type { DrillMaker } from './drill-maker';
import { presentAt, readingAt, realDelay, type ExerciseClock, type Hold } from './exercise-clock';
import { withClock, type Holds } from './holds';
import { Ledger, type Saved } from './ledger';
import { endedIn } from './outcome';
import { playUntil } from './play';
import type { Publish } from './publish';
import type { TimeSource } from './time-source';

export interface RunTools {
  readonly runs: Runs;
  readonly maker: DrillMaker;
  readonly time: TimeSource;
  readonly publish: Publish;
  readonly reportBug: (bug: unknown) => void;
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

const unexpected: Failure = {
  code: 'unexpected',
  message: 'Something went wrong inside Statedrill, so the clock was stopped. Everything shown is saved.',
};

export class OpenRun {
  readonly id: string;
  readonly #tools: RunTools;
  readonly #holds: Holds;
  readonly #ledger: Ledger;
  #drill: Drill;
  #clock: ExerciseClock;
  /** Why the clock was stopped by itself, while that is not in the record yet. */
  #unrecorded: Happening | undefined;
  #lastSeen: number;
  #lastMark: number;
  #cancelTimer: () => void = () => undefined;
  #cancelRetry: (() => void) | undefined;

  constructor({ id, frozen, drill, clock, holds, saved }: OpenRunStart, tools: RunTools) {
    this.id = id;
    this.#tools = tools;
    this.#ledger = new Ledger({ id, frozen, saved, runs: tools.runs, maker: tools.maker });
    this.#drill = drill;
    this.#clock = clock;
    this.#holds = holds;
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
    return known(this.commands([order])[0], 'an order is answered');
  }

  /** Several commands one after the other in one commit; each is answered for itself, and none before it is on the disk. */
  commands(orders: readonly Order[]): readonly Result<{ readonly seq: number }, Failure>[] {
    const done = this.#safely(() => this.#carryOut(orders));
    return done.ok ? done.value : orders.map(() => done);
  }

  #carryOut(orders: readonly Order[]): Result<readonly Result<{ readonly seq: number }, Failure>[], Failure> {
    const caughtUp = this.#catchUp();
    if (!caughtUp.ok) return caughtUp;
    const happenings: Happening[] = [];
    let clock = this.#clock;
    const places = orders.map((order): Result<number, Failure> => {
      const refusal = this.#mendingRefusal(order);
      if (refusal !== undefined) return err({ code: 'refused', message: refusal });
      const decided = decide(this.#present(this.#drill, clock), order);
      if (!decided.ok) return err({ code: 'refused', message: decided.error });
      clock = decided.value.clock;
      return ok(happenings.push(...decided.value.happenings) - decided.value.happenings.length);
    });
    if (happenings.length === 0) return ok(places.map((place) => (place.ok ? err(unexpected) : place)));
    const recorded = this.#record(happenings, clock);
    if (!recorded.ok) return ok(places.map((place) => (place.ok ? recorded : place)));
    this.#schedule();
    return ok(
      places.map((place) =>
        place.ok ? ok({ seq: known(recorded.value[place.value], 'a command is at least one event').seq }) : place,
      ),
    );
  }

  /** The same on a copy of the drill that is thrown away. */
  preview(order: Order): Result<{ readonly at: Ms; readonly changes: Change[] }, Failure> {
    const caughtUp = this.#safely(() => this.#catchUp());
    if (!caughtUp.ok) return caughtUp;
    const present = this.#present(this.#ledger.drill());
    const decided = decide(present, order);
    if (!decided.ok) return err({ code: 'refused', message: decided.error });
    return ok({ at: present.clock.at, changes: decided.value.happenings.flatMap((it) => it.changes) });
  }

  /** Where it stands now, everything due handled. */
  moment(): Result<{ readonly frozen: FrozenRun; readonly checkpoint: Checkpoint; readonly at: Ms }, Failure> {
    const caughtUp = this.#safely(() => this.#catchUp());
    if (!caughtUp.ok) return caughtUp;
    return ok({ frozen: this.#ledger.frozen, checkpoint: this.#drill.checkpoint(), at: Math.floor(this.#presentAt()) });
  }

  /** Stops the clock at an instant by which everything due has been handled, and says in the record that it was cut off. */
  interruptAt(at: Ms): void {
    this.#stand(at, { kind: 'interrupted' });
    this.#record([], this.#clock);
  }

  close(): void {
    this.#safely(() => {
      const caughtUp = this.#catchUp();
      if (caughtUp.ok && this.#clock.running) this.interruptAt(this.#presentAt());
      return caughtUp;
    });
    this.#cancelTimer();
    this.#cancelRetry?.();
  }

  /** Handles everything due by now. A clock that was not seen for long stops where it was last seen. */
  #catchUp(): Result<unknown, Failure> {
    const now = this.#tools.time.now();
    const lastSeen = this.#lastSeen;
    this.#lastSeen = now;
    if (!this.#clock.running) return ok(undefined);
    if (now - lastSeen > asleepAfter) return ok(this.interruptAt(presentAt(this.#clock, lastSeen)));
    const { happenings, clock } = playUntil(this.#drill, presentAt(this.#clock, now), this.#clock, this.#holds);
    return happenings.length === 0 ? ok(undefined) : this.#record(happenings, clock);
  }

  /** Commits, then tells. When the disk refuses, the drill goes back to what is saved and the clock stands. */
  #record(happenings: readonly Happening[], clock: ExerciseClock): Result<readonly JournalEvent[], Failure> {
    const before = this.#unrecorded === undefined ? [] : [this.#unrecorded];
    const wall = this.#tools.time.now();
    const written = this.#ledger.append([...before, ...happenings], this.#drill, { at: presentAt(clock, wall), wall });
    if (!written.ok) return this.#goBack(written.error);
    this.#clock = clock;
    this.#unrecorded = undefined;
    this.#lastMark = wall;
    this.#holds.learn(happenings);
    if (written.value.length > 0) this.#tell(written.value);
    return ok(written.value.slice(before.length));
  }

  /** A running clock stops before what could not be saved or worked out: that has not happened. */
  #goBack(failure: Failure): Result<never, Failure> {
    this.#drill = this.#ledger.drill();
    if (this.#clock.running) {
      this.#stand(Math.min(this.#presentAt(), this.#drill.nextDue() ?? Infinity), {
        kind: 'trouble',
        reason: failure.message,
      });
      this.#tools.publish('run.clock', { runId: this.id, clock: this.reading() });
    }
    this.#retry();
    return err(failure);
  }

  #stand(at: Ms, hold: Hold): void {
    this.#cancelTimer();
    this.#clock = { at, wall: this.#tools.time.now(), running: false, speed: this.#clock.speed, hold };
    this.#unrecorded = withClock({ at, cause: { kind: 'interrupted' }, changes: [] }, this.#clock);
  }

  /** A bug must leave no half of a step behind, and must not take the other drills down. */
  #safely<T>(work: () => Result<T, Failure>): Result<T, Failure> {
    try {
      return work();
    } catch (bug) {
      this.#tools.reportBug(bug);
      return this.#goBack(unexpected);
    }
  }

  /** Tries to save what is open until it works, so that the trouble on screen goes away by itself when its cause does. */
  #retry(): void {
    this.#cancelRetry ??= this.#tools.time.setTimer(retryEvery, () => {
      this.#cancelRetry = undefined;
      const saved = this.#safely(() => (this.#unrecorded === undefined ? this.#mark() : this.#record([], this.#clock)));
      if (!saved.ok) this.#retry();
    });
  }

  #mark(): Result<unknown, Failure> {
    const wall = this.#tools.time.now();
    const saved = this.#ledger.mark({ at: presentAt(this.#clock, wall), wall });
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
    this.#safely(() => {
      const caughtUp = this.#catchUp();
      const isOld = this.#clock.running && this.#tools.time.now() - this.#lastMark >= markEvery;
      if (!caughtUp.ok || !isOld) return caughtUp;
      const marked = this.#mark();
      return marked.ok ? marked : this.#goBack(marked.error);
    });
    this.#schedule();
  }

  #presentAt(): Ms {
    return presentAt(this.#clock, this.#tools.time.now());
  }

  /** Entries about entries are held against the record. */
  #mendingRefusal({ command }: Order): string | undefined {
    const { frozen } = this.#ledger;
    const isAhead = command.kind === 'note' && (command.was ?? 0) > this.#presentAt() && !isRealEvent(frozen.scenario);
    if (isAhead) return 'An entry cannot lie ahead of the clock.';
    if (command.kind !== 'correct' && command.kind !== 'counter') return undefined;
    return mendingRefusal(this.#tools.runs.journal(this.id), command, this.#presentAt());
  }

  #present(drill: Drill, clock = this.#clock): Present {
    const wall = this.#tools.time.now();
    return { drill, clock: { ...clock, at: presentAt(clock, wall), wall }, holds: this.#holds };
  }
}
