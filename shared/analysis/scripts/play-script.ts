import { known } from '../../basics/assert';
import { createDrill } from '../../engine/create-drill';
import type { Drill } from '../../engine/drill';
import { emptyBoard, fold, type Board } from '../../journal/board';
import type { Departure } from '../../model/coverage';
import type { Happening, JournalEvent } from '../../model/journal';
import type { Command } from '../../model/run';
import type { Inject } from '../../model/scenario';
import type { State } from '../../model/state';
import type { Played } from '../simulation/apply-variant';

/** A circle that never ends is cut off. */
const MOST_EVENTS = 600;
const MOST_ATTEMPTS = 30;

/**
 * Plays a drill in which everything goes as planned but for these departures, each of them once. They are what a
 * facilitator can do without leaving the plan: an option, an answer, a failure, a deadline that passes.
 */
export function playScript({ workflow, scenario }: Played, departures: readonly Departure[]): readonly JournalEvent[] {
  const settings = {
    title: 'Script',
    conduct: 'live',
    completion: 'automatic',
    decisions: 'facilitator',
    chance: { kind: 'planned' },
    holdAtInjects: false,
    speed: 1,
  } as const;
  const states = workflow.states.map(endsByItself);
  const made = createDrill({ workflow: { ...workflow, states }, scenario, settings });
  return made.ok ? new Play(made.value, states, departures).journal() : [];
}

/** Whoever confirms the end of a step has no part in which way it leaves. */
function endsByItself(state: State): State {
  if (state.kind !== 'step') return state;
  const { completion: _, ...rest } = state;
  return rest;
}

class Play {
  readonly #drill: Drill;
  readonly #states: ReadonlyMap<string, State>;
  readonly #open: Set<Departure>;
  readonly #journal: JournalEvent[] = [];
  readonly #slowed = new Set<string>();
  #board: Board = emptyBoard;

  constructor(drill: Drill, states: readonly State[], departures: readonly Departure[]) {
    this.#drill = drill;
    this.#states = new Map(states.map((state) => [state.id, state]));
    this.#open = new Set(departures);
  }

  journal(): readonly JournalEvent[] {
    this.#hear(this.#drill.start());
    while (!this.#drill.ended && this.#journal.length < MOST_EVENTS) {
      if (this.#depart() || this.#answer()) continue;
      const next = this.#drill.advance(Number.MAX_SAFE_INTEGER);
      if (next === undefined) break;
      this.#hear(next);
    }
    return this.#journal;
  }

  /** The first departure whose moment has come. */
  #depart(): boolean {
    for (const departure of this.#open) {
      const work = this.#board.work[departure.state];
      if (work === undefined) continue;
      if (departure.kind === 'fail' && work.phase !== 'working') continue;
      if (departure.kind === 'time out' && !this.#slows(departure.state)) continue;
      if ((departure.kind === 'choose' || departure.kind === 'answer') && work.phase !== 'open') continue;
      if (departure.kind !== 'time out') this.#open.delete(departure);
      if (this.#say(departure)) return true;
    }
    return false;
  }

  /** A step is made to outlast its deadline; a question is merely not answered. */
  #slows(state: string): boolean {
    const isNew = this.#states.get(state)?.kind === 'step' && !this.#slowed.has(state);
    this.#slowed.add(state);
    return isNew;
  }

  #say(departure: Departure): boolean {
    const { state } = departure;
    switch (departure.kind) {
      case 'choose':
        return this.#give({ kind: 'choose', decision: state, option: departure.option });
      case 'answer':
        return this.#give({ kind: 'answer', gate: state, approved: departure.approved });
      case 'time out':
        return this.#give({ kind: 'improvise', inject: slowing(state) });
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

  #give(command: Command): boolean {
    const at = known(this.#journal.at(-1), 'a run begins with an event').at;
    const given = this.#drill.command(at, command, 'script');
    if (given.ok) this.#hear(given.value);
    return given.ok;
  }

  #hear(happening: Happening): void {
    const event = { ...happening, seq: this.#journal.length, wall: 0, hash: '' };
    this.#journal.push(event);
    this.#board = fold(this.#board, event);
  }
}

const slowing = (step: string): Inject => ({
  id: `script__${step}`,
  no: 1,
  title: 'Takes very long',
  type: 'inject',
  mode: 'document',
  from: '',
  to: [],
  message: '',
  expected: [],
  trigger: { kind: 'hand' },
  effects: [{ op: 'scale', step, factor: 100 }],
});
