import type { Ms } from '../basics/time';
import { plannedDuration } from '../engine/duration';
import { simulate } from '../engine/simulate';
import type { Key } from '../model/ids';
import type { ChangeOf } from '../model/journal';
import type { FrozenRun } from '../model/run';
import type { Effect, Inject } from '../model/scenario';
import type { State } from '../model/state';
import { readHistory, type History } from './history';
import type { DecisionResult } from './sections/decisions';
import { tracesOf } from './traces';

/** When each state runs if the plan is played with nothing injected, and how long it most likely takes. */
export interface PlannedTime {
  readonly length?: Ms;
  readonly from?: Ms;
  readonly to?: Ms;
}
export type Schedule = (state: Key) => PlannedTime;

/**
 * The run as the model plays it: same chance, decisions as they were taken, no people, only these injects.
 * Undefined where the model refuses, as it does a document that no longer compiles.
 */
export function replay(
  history: History,
  decisions: readonly DecisionResult[],
  injects: readonly Inject[],
): History | undefined {
  const frozen = asDecided(history.frozen, decisions, injects);
  const played = simulate(frozen);
  if (!played.ok) return undefined;
  // A replay is read, never kept: it has no place in a chain and no wall clock.
  const journal = played.value.map((happening, seq) => ({ ...happening, seq, wall: 0, hash: '' }));
  return readHistory({ ...history, frozen, journal, findings: [] });
}

export function scheduleOf(history: History, decisions: readonly DecisionResult[]): Schedule {
  const played = replay(history, decisions, []);
  const baseline = played === undefined ? [] : tracesOf(played);
  return (id) => {
    const state = history.names.find(id);
    const first = baseline.find((trace) => trace.id === id);
    const length = plannedLength(state);
    const from = first?.started ?? first?.entered;
    return {
      ...(length !== undefined && { length }),
      ...(from !== undefined && { from }),
      ...(first?.left !== undefined && { to: first.left }),
    };
  };
}

/** Decisions and gates without a time of their own take none in the model; a person's time is not compared with that. */
function plannedLength(state: State | undefined): Ms | undefined {
  if (state?.kind === 'step' || state?.kind === 'wait') return state.duration && plannedDuration(state.duration);
  if (state?.kind === 'decision' || state?.kind === 'gate') return state.time && plannedDuration(state.time);
  return undefined;
}

/** The injects that were released, each at the instant at which it was, its effects as long as they lasted. */
export const releasedInjects = (history: History): readonly Inject[] =>
  [...history.injects.values()].flatMap((inject) => {
    const released = history.board.injects[inject.id];
    if (released?.status !== 'released') return [];
    const ended = endedEffects(history, inject.id);
    const effects = inject.effects.map((effect) => lasting(effect, ended, released.at));
    return [{ ...inject, effects, trigger: { kind: 'time', at: released.at } as const }];
  });

type Ended = ChangeOf<'effect'> & { readonly at: Ms };

const endedEffects = ({ turns }: History, inject: Key): readonly Ended[] =>
  turns.flatMap(({ event: { at, changes } }) =>
    changes.flatMap((change) =>
      change.kind === 'effect' && change.inject === inject && !change.inForce ? [{ ...change, at }] : [],
    ),
  );

/** An effect lifted by hand lasts in the replay for as long as it did in the room. */
function lasting(effect: Effect, ended: readonly Ended[], released: Ms): Effect {
  const end = ended.find((it) => JSON.stringify(it.effect) === JSON.stringify(effect));
  if (end === undefined || !canEnd(effect)) return effect;
  return { ...effect, for: Math.max(0, end.at - released) };
}

type Lasting = Exclude<Effect, { op: 'fail' | 'level' | 'data-age' }>;
const canEnd = (effect: Effect): effect is Lasting =>
  effect.op !== 'fail' && effect.op !== 'level' && effect.op !== 'data-age';

function asDecided(frozen: FrozenRun, decisions: readonly DecisionResult[], injects: readonly Inject[]): FrozenRun {
  const { workflow, scenario, settings } = frozen;
  return {
    workflow: { ...workflow, states: workflow.states.map((state) => weighed(state, decisions)) },
    scenario: { ...scenario, injects: [...injects] },
    settings: {
      ...settings,
      conduct: 'simulation',
      completion: 'automatic',
      decisions: 'automatic',
      holdAtInjects: false,
    },
  };
}

/** Gives all the weight to what was decided in the run. */
function weighed(state: State, decisions: readonly DecisionResult[]): State {
  const taken = decisions.find((decision) => decision.state === state.id && decision.chosen !== undefined);
  if (taken === undefined) return state;
  if (state.kind === 'gate') return { ...state, approval: taken.chosen === 'approved' ? 1 : 0 };
  if (state.kind !== 'decision') return state;
  const options = state.options.map((option) => ({ ...option, weight: option.label === taken.chosen ? 1 : 0 }));
  return { ...state, options };
}
