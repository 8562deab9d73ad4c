// All runs of the workspace: begins them, keeps the open ones on real time, answers for the others from the file.
import { invariant } from '../../shared/basics/assert';
import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { OpenedRun, Output, Parsed, RunRecord } from '../../shared/contract/contract';
import type { ClockReading } from '../../shared/model/clock-reading';
import type { LiveMoment } from '../../shared/analysis/forecast';
import { forkOf } from '../../shared/analysis/compare-runs';
import { interruptionsOf } from '../../shared/analysis/interruptions';
import { foldJournal } from '../../shared/journal/board';
import { firstBroken, link } from '../../shared/journal/chain';
import { hashOf } from '../../shared/basics/hash';
import type { Happening, JournalEvent } from '../../shared/model/journal';
import type { FrozenRun } from '../../shared/model/run';
import type { Addition } from '../storage/runs';
import { beginLive } from './begin';
import type { Order } from './decide';
import { createHolds } from './holds';
import { forkFrom } from './fork';
import { OpenRun, type RunTools } from './open-run';
import { Openings } from './openings';
import { endedIn } from './outcome';
import { replay } from './replay';
import { revive } from './revive';
import { simulate } from './simulate';
import { standingClock } from './standing-clock';
import { cannotBeDrilled } from './drill-maker';

export interface RunnerTools extends RunTools {
  readonly newId: (prefix: string) => string;
  /** Told whenever there comes to be a live drill, or none. */
  readonly onLive: (live: boolean) => void;
}

type StartRequest = Parsed<'runs.start'>;

export class DrillRunner {
  readonly #tools: RunnerTools;
  readonly #open = new Map<string, OpenRun>();
  readonly #openings: Openings;
  #isClosed = false;

  constructor(tools: RunnerTools) {
    const publish: RunnerTools['publish'] = (name, payload) => {
      tools.publish(name, payload);
      if (name === 'runs.changed') this.#tellLive();
    };
    this.#tools = { ...tools, publish };
    this.#openings = new Openings({
      runs: tools.runs,
      reportBug: tools.reportBug,
      revive: (id) => void this.#find(id),
      clockOf: (id, frozen, last) => this.#clockOf(id, frozen, last),
      isClosed: () => this.#isClosed,
    });
  }

  async start(request: StartRequest): Promise<Result<{ runId: string }, Failure>> {
    this.#settleTime();
    const id = this.#tools.newId('run');
    const begun =
      request.frozen.settings.conduct === 'simulation'
        ? await this.#startSimulation(id, request)
        : this.#startLive(id, request);
    if (!begun.ok) return begun;
    this.#tools.publish('runs.changed', {});
    return ok({ runId: id });
  }

  /** The record as it stands, without bringing the run back to life. */
  record(id: string): Result<RunRecord, Failure> {
    const { runs } = this.#tools;
    const stored = runs.load(id);
    if (!stored.ok) return stored;
    const { summary, frozen } = stored.value;
    const journal = [...runs.journal(id)];
    const last = journal.at(-1);
    invariant(last, 'a run is stored with its first event');
    return ok({ summary, frozen, journal, clock: this.#clockOf(id, frozen, last) });
  }

  /** The record of a run for a page: where it stands at once, what a long one holds behind it. */
  open(id: string): Promise<Result<OpenedRun, Failure>> {
    return this.#openings.open(id);
  }

  /** A part of the record, for whoever has its end. */
  history(id: string, from: number, most: number): readonly JournalEvent[] {
    return this.#tools.runs.part(id, from, most);
  }

  /** The record of a run that goes on: one that was cut off stands from here on at the instant it had reached. */
  load(id: string): Result<RunRecord, Failure> {
    const stored = this.#tools.runs.load(id);
    if (!stored.ok) return stored;
    // A run that cannot be continued can still be read; the refusal comes with the first command.
    if (stored.value.summary.outcome === undefined) this.#find(id);
    return this.record(id);
  }

  command(id: string, order: Order): Result<{ seq: number }, Failure> {
    const run = this.#find(id);
    if (!run.ok) return run;
    const done = run.value.command(order);
    this.#tellLive();
    return done;
  }

  /** Several commands in one commit, in order; each is answered for itself. */
  commands(id: string, orders: readonly Order[]): readonly Result<{ seq: number }, Failure>[] {
    const run = this.#find(id);
    if (!run.ok) return orders.map(() => run);
    const done = run.value.commands(orders);
    this.#tellLive();
    return done;
  }

  preview(id: string, order: Order): Result<Output<'runs.preview'>, Failure> {
    const run = this.#find(id);
    return run.ok ? run.value.preview(order) : run;
  }

  /** An open run as it stands now, for whoever plays on from there. */
  moment(id: string): Result<LiveMoment, Failure> {
    const run = this.#find(id);
    if (!run.ok) return run;
    if (!run.value.isLive)
      return err({ code: 'refused', message: 'This run is over: there is nothing left to forecast.' });
    const moment = run.value.moment();
    if (!moment.ok) return moment;
    const journal = this.#tools.runs.journal(id);
    const { workflow } = moment.value.frozen;
    const { zeroPoints } = foldJournal(journal);
    return ok({ ...moment.value, so: { interruptions: interruptionsOf(journal, workflow), zeroPoints } });
  }

  /** A drill that goes on from an earlier entry of this one; this one stays as it is. */
  fork(id: string, { seq, title, by }: { seq: number; title: string; by: string }): Result<{ runId: string }, Failure> {
    const { runs, maker, time, newId, publish } = this.#tools;
    const stored = runs.load(id);
    if (!stored.ok) return stored;
    const { frozen, summary } = stored.value;
    if (frozen.settings.conduct === 'simulation')
      return err({ code: 'refused', message: 'A simulation has no people who could go on from there.' });
    const wall = time.now();
    const forked = forkFrom({ runId: id, frozen, journal: runs.journal(id), seq, title, by, wall }, maker);
    if (!forked.ok) return forked;
    const { events, drill, clock } = forked.value;
    const runId = newId('run');
    const created = runs.create(
      { id: runId, frozen: forked.value.frozen, planId: summary.planId, startedAt: wall },
      additionOf(events, JSON.stringify(drill.checkpoint()), clock.at),
    );
    if (!created.ok) return created;
    publish('runs.changed', {});
    return ok({ runId });
  }

  /** Drills that go on directly from this one, and the last event that both have. */
  forksOf(id: string): readonly { readonly runId: string; readonly seq: number }[] {
    const { runs } = this.#tools;
    // A fork of a fork holds the older fork's entry too.
    return runs.forksOf(id).filter(({ runId }) => forkOf(runs.journal(runId))?.of === id);
  }

  verify(id: string): Result<Output<'runs.verify'>, Failure> {
    const { runs, maker } = this.#tools;
    const stored = runs.load(id);
    if (!stored.ok) return stored;
    const journal = runs.journalAnew(id);
    const broken = firstBroken(stored.value.frozenHash, journal);
    const replayed = replay(stored.value.frozen, journal, maker);
    if (!replayed.ok) return err(cannotBeDrilled(replayed.error));
    const { differsAt } = replayed.value;
    return ok({
      events: journal.length,
      chain: broken === undefined,
      replay: differsAt === undefined,
      detail: verdict(journal.length, broken, differsAt),
    });
  }

  close(): void {
    this.#isClosed = true;
    for (const run of this.#open.values()) run.close();
    this.#open.clear();
  }

  #startLive(id: string, { frozen, planId, jumpTo }: StartRequest): Result<void, Failure> {
    const { time, maker, runs } = this.#tools;
    const wall = time.now();
    const holds = createHolds(frozen);
    const begun = beginLive({ frozen, holds, wall, jumpTo }, maker);
    if (!begun.ok) return begun;
    const { drill, happenings, clock } = begun.value;
    const checkpoint = JSON.stringify(drill.checkpoint());
    const events = chained(frozen, happenings, wall);
    const created = runs.create({ id, frozen, planId, startedAt: wall }, additionOf(events, checkpoint, clock.at));
    if (!created.ok) return created;
    const last = events.at(-1);
    invariant(last, 'a run begins with an event');
    const saved = { seq: last.seq, hash: last.hash, checkpoint };
    this.#open.set(id, new OpenRun({ id, frozen, drill, clock, holds, saved }, this.#tools));
    this.#tellLive();
    return ok(undefined);
  }

  async #startSimulation(id: string, { frozen, planId }: StartRequest): Promise<Result<void, Failure>> {
    const { time, maker, runs } = this.#tools;
    const wall = time.now();
    const simulated = await simulate(frozen, maker, () => this.#isClosed);
    if (!simulated.ok) return simulated;
    const { drill, happenings } = simulated.value;
    const events = chained(frozen, happenings, wall);
    const addition = additionOf(events, JSON.stringify(drill.checkpoint()), happenings.at(-1)?.at ?? 0);
    return runs.create({ id, frozen, planId, startedAt: wall }, addition);
  }

  #find(id: string): Result<OpenRun, Failure> {
    const open = this.#open.get(id);
    if (open !== undefined) return ok(open);
    const stored = this.#tools.runs.load(id);
    if (!stored.ok) return stored;
    this.#settleTime();
    const revived = revive(id, stored.value, this.#tools);
    if (revived.ok) this.#open.set(id, revived.value);
    this.#tellLive();
    return revived;
  }

  #clockOf(id: string, { settings }: FrozenRun, last: JournalEvent): ClockReading {
    const { runs, time } = this.#tools;
    const at = (): number => standingClock(last, runs.mark(id));
    return this.#open.get(id)?.reading() ?? { at: at(), wall: time.now(), running: false, speed: settings.speed };
  }

  #isAnyLive(): boolean {
    return [...this.#open.values()].some((run) => run.isLive);
  }

  #settleTime(): void {
    if (!this.#isAnyLive()) this.#tools.time.settle();
  }

  #tellLive(): void {
    this.#tools.onLive(this.#isAnyLive());
  }
}

function chained(frozen: FrozenRun, happenings: readonly Happening[], wall: number): readonly JournalEvent[] {
  let before = hashOf(frozen);
  return happenings.map((happening, seq) => {
    const event = link(before, seq, wall, happening);
    before = event.hash;
    return event;
  });
}

function additionOf(events: readonly JournalEvent[], checkpoint: string, at: number): Addition {
  return { events, checkpoint, mark: { at, wall: events.at(-1)?.wall ?? 0 }, ended: endedIn(events) };
}

function verdict(events: number, broken: number | undefined, differsAt: number | undefined): string {
  if (broken !== undefined) return `Event ${broken + 1} was changed after it was written.`;
  if (differsAt !== undefined) return `Event ${differsAt + 1} comes out differently when it is played again.`;
  return `All ${events} events are as they were written and come out the same when they are played again.`;
}
