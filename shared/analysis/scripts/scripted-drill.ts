import { known } from '../../basics/assert';
import type { Ms } from '../../basics/time';
import type { Drill } from '../../engine/drill';
import { emptyBoard, fold, type Board } from '../../journal/board';
import type { Departure } from '../../model/coverage';
import type { Happening, JournalEvent } from '../../model/journal';
import type { Command } from '../../model/run';
import type { Inject } from '../../model/scenario';
import type { State } from '../../model/state';
import type { Workflow } from '../../model/workflow';
import { effectsOfDeparture } from './departure-effects';

export interface PlayedScript {
  readonly journal: readonly JournalEvent[];
  /** When each departure happened; absent where its moment never came. */
  readonly times: readonly (Ms | undefined)[];
}

/** A circle that never ends is cut off. */
const MOST_EVENTS = 600;
const MOST_ATTEMPTS = 30;

/** A drill and its facilitator, who departs from the plan where the script says so, and nowhere else. */
export class ScriptedDrill {
  readonly #drill: Drill;
  readonly #workflow: Workflow;
  readonly #states: ReadonlyMap<string, State>;
  readonly #departures: readonly Departure[];
  readonly #open: Set<Departure>;
  readonly #times = new Map<Departure, Ms>();
  readonly #journal: JournalEvent[] = [];
  readonly #held = new Set<Departure>();
  #board: Board = emptyBoard;

  constructor(drill: Drill, workflow: Workflow, departures: readonly Departure[]) {
    this.#drill = drill;
    this.#workflow = workflow;
    this.#states = new Map(workflow.states.map((state) => [state.id, state]));
    this.#departures = departures;
    this.#open = new Set(departures);
  }

  play(): PlayedScript {
    this.#hear(this.#drill.start());
    while (!this.#drill.ended && this.#journal.length < MOST_EVENTS) {
      if (this.#depart() || this.#answer()) continue;
      const next = this.#drill.advance(Number.MAX_SAFE_INTEGER);
      if (next === undefined) break;
      this.#hear(next);
    }
    return { journal: this.#journal, times: this.#departures.map((it) => this.#times.get(it)) };
  }

  /** The first departure whose moment has come. */
  #depart(): boolean {
    for (const departure of this.#open) {
      const work = this.#board.work[departure.state];
      if (work === undefined) continue;
      if (departure.kind === 'fail' && work.phase !== 'working') continue;
      if ((departure.kind === 'choose' || departure.kind === 'answer') && work.phase !== 'open') continue;
      if (departure.kind === 'time out') {
        if (this.#hold(departure)) return true;
        continue;
      }
      this.#open.delete(departure);
      this.#times.set(departure, this.#now);
      if (this.#say(departure)) return true;
    }
    return false;
  }

  /** A step is made to outlast its deadline, a wait to go on; a question is merely not answered. */
  #hold(departure: Departure): boolean {
    if (this.#held.has(departure)) return false;
    this.#held.add(departure);
    const inject = hindranceOf(departure, this.#workflow);
    return inject !== undefined && this.#give({ kind: 'improvise', inject });
  }

  #say(departure: Exclude<Departure, { kind: 'time out' }>): boolean {
    const { state } = departure;
    switch (departure.kind) {
      case 'choose':
        return this.#give({ kind: 'choose', decision: state, option: departure.option });
      case 'answer':
        return this.#give({ kind: 'answer', gate: state, approved: departure.approved });
      case 'fail': {
        // Every attempt of this visit fails, and the fallback too.
        const visit = this.#board.work[state]?.visit;
        let said = false;
        for (let i = 0; i < MOST_ATTEMPTS && this.#board.work[state]?.visit === visit; i += 1)
          said = this.#give({ kind: 'finish', step: state, outcome: 'failed' }) || said;
        return said;
      }
    }
  }

  /** An open question that no departure keeps open is answered as planned: the heaviest option that can be chosen. */
  #answer(): boolean {
    const kept = new Set([...this.#open].flatMap(({ kind, state }) => (kind === 'time out' ? [state] : [])));
    for (const [id, { phase }] of Object.entries(this.#board.work)) {
      if (phase !== 'open' || kept.has(id)) continue;
      const state = this.#states.get(id);
      if (state?.kind === 'gate' && this.#give({ kind: 'answer', gate: id, approved: (state.approval ?? 1) > 0 }))
        return true;
      if (state?.kind !== 'decision') continue;
      const heaviest = state.options.toSorted((a, b) => (b.weight ?? 1) - (a.weight ?? 1));
      if (heaviest.some((option) => this.#give({ kind: 'choose', decision: id, option: option.id }))) return true;
    }
    return false;
  }

  get #now(): Ms {
    return known(this.#journal.at(-1), 'a run begins with an event').at;
  }

  #give(command: Command): boolean {
    const given = this.#drill.command(this.#now, command, 'script');
    if (given.ok) this.#hear(given.value);
    return given.ok;
  }

  #hear(happening: Happening): void {
    const event = { ...happening, seq: this.#journal.length, wall: 0, hash: '' };
    this.#journal.push(event);
    this.#board = fold(this.#board, event);
    for (const change of happening.changes) {
      if (change.kind !== 'left' || change.port !== 'timeout') continue;
      const departure = [...this.#open].find((it) => it.kind === 'time out' && it.state === change.state);
      if (departure === undefined) continue;
      this.#open.delete(departure);
      this.#times.set(departure, event.at);
    }
  }
}

/** What makes a step or a wait outlast its deadline. */
export function hindranceOf(departure: Departure, workflow: Workflow): Inject | undefined {
  const kind = workflow.states.find(({ id }) => id === departure.state)?.kind;
  if (departure.kind !== 'time out' || (kind !== 'step' && kind !== 'wait')) return undefined;
  const effects = effectsOfDeparture(departure, workflow);
  if (effects.length === 0) return undefined;
  return {
    id: `script__${departure.state}`,
    no: 1,
    title: 'Takes very long',
    type: 'inject',
    mode: 'document',
    from: '',
    to: [],
    message: '',
    expected: [],
    trigger: { kind: 'time', at: 0 },
    effects: [...effects],
  };
}
