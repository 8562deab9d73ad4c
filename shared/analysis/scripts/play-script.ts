import { createDrill } from '../../engine/create-drill';
import type { Departure } from '../../model/coverage';
import type { State } from '../../model/state';
import type { Played } from '../simulation/apply-variant';
import { hindranceOf, ScriptedDrill, type PlayedScript } from './scripted-drill';

/**
 * Plays a drill in which everything goes as planned but for these departures, each of them once. They are what a
 * facilitator can do without leaving the plan: an option, an answer, a failure, a deadline that passes.
 */
export function playScript(played: Played, departures: readonly Departure[]): PlayedScript {
  const isLate = (it: PlayedScript): boolean =>
    departures.some(({ kind, state }, i) => kind === 'time out' && it.times[i] === undefined && wasIn(it, state));
  const first = playOnce(played, departures, false);
  // What a wait is for may hold when it is entered: then it has to be kept from holding from the beginning.
  return isLate(first) ? playOnce(played, departures, true) : first;
}

const wasIn = ({ journal }: PlayedScript, id: string): boolean =>
  journal.some(({ changes }) => changes.some((it) => it.kind === 'entered' && it.state === id));

function playOnce({ workflow, scenario }: Played, departures: readonly Departure[], early: boolean): PlayedScript {
  const settings = {
    title: 'Script',
    conduct: 'live',
    completion: 'automatic',
    decisions: 'facilitator',
    chance: { kind: 'planned' },
    holdAtInjects: false,
    speed: 1,
  } as const;
  const outlasted = new Set(departures.flatMap(({ kind, state }) => (kind === 'time out' ? [state] : [])));
  const states = workflow.states.map((it) => (outlasted.has(it.id) ? outlasting(endsByItself(it)) : endsByItself(it)));
  const toPlay = { ...workflow, states };
  const injects = early ? departures.flatMap((it) => hindranceOf(it, toPlay) ?? []) : [];
  const made = createDrill({
    workflow: toPlay,
    scenario: { ...scenario, injects: [...scenario.injects, ...injects] },
    settings,
  });
  return made.ok ? new ScriptedDrill(made.value, toPlay, departures).play() : { journal: [], times: [] };
}

/** Whoever confirms the end of a step has no part in which way it leaves. */
function endsByItself(state: State): State {
  if (state.kind !== 'step') return state;
  const { completion: _, ...rest } = state;
  return rest;
}

/** A time that may be longer than the deadline is. */
function outlasting(state: State): State {
  if (state.kind !== 'wait' || state.duration === undefined || state.timeout === undefined) return state;
  return { ...state, duration: { kind: 'fixed', value: 2 * state.timeout + 1 } };
}
