import type { Ms } from '../basics/time';
import { plannedDuration } from '../engine/duration';
import type { Key } from '../model/ids';
import type { State } from '../model/state';
import type { History } from './history';
import { releasedInjects, replay } from './replay';
import type { DecisionResult } from './sections/decisions';
import { serviceResults, type ServiceResult } from './sections/service-results';
import { tracesOf, type Trace } from './traces';

/** The run in a form in which the model can play it again with something left out. */
export interface Replayable {
  readonly history: History;
  /** Work takes what it took in the room; otherwise what the plan says. */
  readonly isAsPlayed: boolean;
}

/** Milliseconds: an event for each change of speed, each at a whole one. */
const ROUNDING = 5;

/** A hundredth, for rounding and for what people did between two instants. */
const CLOSE = 0.01;

/**
 * The run with the work that was done in it for durations, slowing by injects taken out, so that a replay with them gives
 * the run itself. Where it does not, because people left the plan or ended work in ways that no duration explains, the
 * durations stay those of the plan.
 */
export function asPlayed(history: History, { traces, decisions, worst }: Played): Replayable {
  const asPlanned = { history, isAsPlayed: false };
  if (worst?.recoveredAt === undefined) return asPlanned;
  const { workflow } = history.frozen;
  const states = workflow.states.map((state) => withTime(state, traces));
  const timed = { ...history, frozen: { ...history.frozen, workflow: { ...workflow, states } } };
  const again = replay(timed, decisions, releasedInjects(history));
  if (again === undefined) return asPlanned;
  const back = serviceResults(again, tracesOf(again)).find(({ key }) => key === worst.key)?.recoveredAt;
  const isSame = back !== undefined && Math.abs(back - worst.recoveredAt) <= CLOSE * worst.recoveredAt;
  return isSame ? { history: timed, isAsPlayed: true } : asPlanned;
}

interface Played {
  readonly traces: readonly Trace[];
  readonly decisions: readonly DecisionResult[];
  readonly worst: ServiceResult | undefined;
}

function withTime(state: State, traces: readonly Trace[]): State {
  if (state.kind !== 'step' && state.kind !== 'decision' && state.kind !== 'gate') return state;
  const value = contentOf(state.id, traces);
  const planned = state.kind === 'step' ? state.duration : state.time;
  if (value === undefined || Math.abs(value - (planned ? plannedDuration(planned) : 0)) <= ROUNDING) return state;
  const fixed = { kind: 'fixed' as const, value };
  return state.kind === 'step' ? { ...state, duration: fixed } : { ...state, time: fixed };
}

/** Work at full speed, or time to decide, of the first visit; a step that was tried again keeps the plan's time. */
function contentOf(id: Key, traces: readonly Trace[]): Ms | undefined {
  const trace = traces.find((it) => it.id === id && it.visit === 0);
  if (trace?.left === undefined || trace.attempts > 1) return undefined;
  if (trace.kind !== 'step') return trace.left - trace.entered;
  return trace.outcome === 'done' ? workIn(trace) : undefined;
}

/** Milliseconds that its work would have taken at full speed. */
export const workIn = ({ spells }: Trace): Ms =>
  Math.round(
    spells.reduce((sum, { doing, from, to, rate }) => sum + (doing === 'working' ? (to - from) * rate : 0), 0),
  );
