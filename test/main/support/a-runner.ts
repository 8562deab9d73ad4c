import { DrillRunner } from '../../../main/runner/drill-runner';
import type { DrillMaker } from '../../../main/runner/drill-maker';
import { openWorkspace } from '../../../main/storage/open';
import { createRuns, type Runs } from '../../../main/storage/runs';
import type { Workspace } from '../../../main/storage/workspace';
import type { EventPayload, RunRecord } from '../../../shared/contract/contract';
import type { Command, FrozenRun } from '../../../shared/model/run';
import { FakeTime } from './fake-time';
import { valueOf } from './result-of';

/** A runner on a real workspace file, with time in the hand of the test, and everything it told. */
export class Bench {
  readonly workspace: Workspace;
  readonly runs: Runs;
  readonly runner: DrillRunner;
  readonly told: { name: string; payload: unknown }[] = [];
  readonly bugs: unknown[] = [];
  live = false;

  constructor(
    readonly path: string,
    readonly maker: DrillMaker,
    readonly time = new FakeTime(),
  ) {
    this.workspace = valueOf(openWorkspace(path, { now: time.now }));
    this.runs = createRuns(this.workspace);
    let count = 0;
    this.runner = new DrillRunner({
      runs: this.runs,
      maker,
      time,
      publish: (name, payload) => this.told.push({ name, payload }),
      reportBug: (bug) => this.bugs.push(bug),
      newId: (prefix) => `${prefix}-${++count}`,
      onLive: (live) => (this.live = live),
    });
  }

  async start(frozen: FrozenRun, jumpTo?: number): Promise<string> {
    return valueOf(await this.runner.start({ frozen, ...(jumpTo === undefined ? {} : { jumpTo }) })).runId;
  }

  say(id: string, command: Command): ReturnType<DrillRunner['command']> {
    return this.runner.command(id, { command, by: 'Facilitator' });
  }

  load(id: string): RunRecord {
    return valueOf(this.runner.load(id));
  }

  /** Every event that was shown, in order. */
  shown(): EventPayload<'run.journal'>['events'] {
    return this.told
      .filter(({ name }) => name === 'run.journal')
      .flatMap(({ payload }) => (payload as EventPayload<'run.journal'>).events); // `as`: the name says which payload
  }

  /** The program dies: nothing is closed, nothing is said; another one opens the file as it lies there. */
  killed(copyTo: (path: string) => string): Bench {
    return new Bench(copyTo(this.path), this.maker, this.time);
  }
}
