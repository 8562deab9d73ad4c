import type { Result } from '../../shared/basics/result';
import { MINUTE } from '../../shared/basics/time';
import { createDrill, restoreDrill } from '../../shared/engine/create-drill';
import type { AdvanceOptions, Drill } from '../../shared/engine/drill';
import { simulate } from '../../shared/engine/simulate';
import { emptyBoard, fold, type Board } from '../../shared/journal/board';
import type { Change, ChangeOf, Happening } from '../../shared/model/journal';
import type { Command, FrozenRun, RunSettings } from '../../shared/model/run';
import type { Inject, Scenario } from '../../shared/model/scenario';
import type { Workflow } from '../../shared/model/workflow';
import { aScenario, min } from './a-workflow';

export const settings: RunSettings = {
  title: 'Test',
  conduct: 'simulation',
  completion: 'automatic',
  decisions: 'automatic',
  chance: { kind: 'planned' },
  holdAtInjects: false,
  speed: 1,
};

export const aRun = (
  workflow: Workflow,
  scenario: Scenario | readonly Inject[] = [],
  own: Partial<RunSettings> = {},
): FrozenRun => ({
  workflow,
  scenario: 'injects' in scenario ? scenario : aScenario(scenario),
  settings: { ...settings, ...own },
});

export const must = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** What a reader of the record can ask, in minutes. */
export class Record {
  constructor(readonly happenings: readonly Happening[]) {}

  get board(): Board {
    return this.happenings.reduce((board, it, seq) => fold(board, { ...it, seq, wall: 0, hash: '' }), emptyBoard);
  }
  get outcome(): string | undefined {
    return this.board.ended?.outcome;
  }
  get reason(): string | undefined {
    return this.board.ended?.reason;
  }
  /** Minute at which the run ended. */
  get over(): number | undefined {
    return minutes(this.board.ended?.at);
  }
  /** Minutes at which work on a state first started, one for each visit. */
  started = (state: string): (number | undefined)[] => this.visits(state).map((it) => minutes(it.started));
  /** Each visit of a state: `10–25 done`, with `…` while it is under way. */
  stays = (state: string): string[] =>
    this.visits(state).map((it) =>
      `${minutes(it.entered)}–${it.left === undefined ? '…' : minutes(it.left)} ${it.outcome ?? ''}`.trim(),
    );
  attempts = (state: string): number[] => this.visits(state).map((it) => it.attempts);
  entered = (state: string): (number | undefined)[] =>
    this.changes('entered').flatMap(({ at, change }) => (change.state === state ? [minutes(at)] : []));
  changes = <K extends Change['kind']>(kind: K): { at: number; change: ChangeOf<K> }[] =>
    this.happenings.flatMap(({ at, changes }) =>
      changes.flatMap((change) => (change.kind === kind ? [{ at, change: change as ChangeOf<K> }] : [])),
    );
  /** What a service gave, and since when: `[[0, 40], [25, 100]]`. */
  levels = (service: string): [number | undefined, number][] =>
    this.changes('service').flatMap(({ at, change }) =>
      change.service === service ? [[minutes(at), change.effective]] : [],
    );
  /** Phases, speeds and due times that a piece of work went through, in minutes. */
  phases = (id: string): string[] =>
    this.changes('work').flatMap(({ at, change: { id: of, work } }) =>
      of === id && work ? [`${minutes(at)} ${work.phase}${work.rate === 1 ? '' : ` ×${work.rate}`}`] : [],
    );
  private visits = (state: string) => this.board.visits.filter((it) => it.state === state);
}

export const minutes = (ms: number | undefined): number | undefined =>
  ms === undefined ? undefined : Math.round((ms / MINUTE) * 1e6) / 1e6;

/** A whole planned run without people. */
export const play = (
  workflow: Workflow,
  scenario: Scenario | readonly Inject[] = [],
  own: Partial<RunSettings> = {},
): Record => new Record(must(simulate(aRun(workflow, scenario, own))));

/** A live drill, driven as the runner does: everything due comes before a command. */
export class Live {
  readonly happenings: Happening[] = [];
  drill: Drill;
  now = 0;
  constructor(
    readonly run: FrozenRun,
    readonly options: AdvanceOptions = {},
  ) {
    this.drill = must(createDrill(run));
    this.happenings.push(this.drill.start());
  }
  get record(): Record {
    return new Record(this.happenings);
  }
  get board(): Board {
    return this.record.board;
  }
  /** Runs the clock to a minute. */
  until(minute: number): this {
    this.now = min(minute);
    for (let next = this.drill.advance(this.now, this.options); next; next = this.drill.advance(this.now, this.options))
      this.happenings.push(next);
    return this;
  }
  say(command: Command): this {
    this.happenings.push(must(this.drill.command(this.now, command, 'facilitator')));
    return this;
  }
  /** The sentence with which a command is refused. */
  refusal(command: Command): string {
    const result = this.drill.command(this.now, command, 'facilitator');
    if (result.ok) throw new Error('The command was not refused.');
    return result.error;
  }
  /** Throws the interpreter away and goes on from its checkpoint, as after a crash. */
  restored(): this {
    const { machine, keeper } = JSON.parse(JSON.stringify(this.drill.checkpoint())) as {
      machine: unknown;
      keeper: unknown;
    };
    this.drill = must(restoreDrill(this.run, { machine, keeper }));
    return this;
  }
}

/** A live drill in which the facilitator ends steps and takes decisions. */
export const conduct = (
  workflow: Workflow,
  scenario: Scenario | readonly Inject[] = [],
  own: Partial<RunSettings> = {},
): Live =>
  new Live(aRun(workflow, scenario, { conduct: 'live', completion: 'facilitator', decisions: 'facilitator', ...own }));
