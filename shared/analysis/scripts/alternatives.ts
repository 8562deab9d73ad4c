import { hasPort } from '../../compile/ports';
import { drawnDuration } from '../../engine/duration';
import type { Departure } from '../../model/coverage';
import type { State } from '../../model/state';
import type { Workflow } from '../../model/workflow';
import { optionKey } from '../coverage';
import { effectsOfDeparture } from './departure-effects';

interface Way {
  readonly departures: readonly Departure[];
  /** What it reached: `state …`, `option …`. */
  readonly marks: ReadonlySet<string>;
}

/** What could have gone otherwise on the way of a script, at states where nothing has yet: one thing, or a track each. */
export function alternatives(workflow: Workflow, { departures, marks }: Way): readonly (readonly Departure[])[] {
  const departed = new Set(departures.map(({ state }) => state));
  const open = workflow.states.filter(({ id }) => marks.has(`state ${id}`) && !departed.has(id));
  const singles = open.flatMap((state) => alternativesAt(state, workflow, marks).map((one) => [one]));
  return [...singles, ...open.flatMap((state) => failingTracks(state, open, workflow))];
}

function alternativesAt(state: State, workflow: Workflow, marks: ReadonlySet<string>): readonly Departure[] {
  const { id } = state;
  const late: readonly Departure[] = canTimeOut(state, workflow) ? [{ kind: 'time out', state: id }] : [];
  switch (state.kind) {
    case 'decision':
      return [
        ...state.options
          .filter((option) => !marks.has(`option ${optionKey(id, option.id)}`))
          .map((option): Departure => ({ kind: 'choose', state: id, option: option.id })),
        ...late,
      ];
    case 'gate':
      return [{ kind: 'answer', state: id, approved: (state.approval ?? 1) <= 0 }, ...late];
    case 'step':
      return [{ kind: 'fail', state: id }, ...late];
    case 'wait':
      return late;
    default:
      return [];
  }
}

/** A deadline that leads somewhere, and can pass. */
function canTimeOut(state: State, { transitions, ...workflow }: Workflow): boolean {
  const isConnected = transitions.some((it) => it.from === state.id && it.port === 'timeout');
  if (!isConnected || !hasPort(state, 'timeout')) return false;
  if (state.kind !== 'wait') return true;
  if (state.timeout === undefined) return false;
  const canBeLong = state.duration === undefined || drawnDuration(state.duration, LONGEST) > state.timeout;
  const canBeKept =
    state.until === undefined ||
    effectsOfDeparture({ kind: 'time out', state: state.id }, { transitions, ...workflow }).length > 0;
  return canBeLong && canBeKept;
}

const LONGEST = 0.999;

/** Tracks that join on all leave by `failed` only when every one of them failed: none of these departures alone shows it. */
function failingTracks(state: State, open: readonly State[], workflow: Workflow): readonly (readonly Departure[])[] {
  if (state.kind !== 'tracks' || state.join.kind !== 'all') return [];
  const tracks = workflow.states.filter((it) => it.kind === 'track' && it.parent === state.id);
  const each = tracks.map((track) => {
    const last = open.findLast((it) => it.parent === track.id && endsAsFailed(it, workflow));
    return last === undefined ? undefined : failureOf(last);
  });
  const all = each.filter((it) => it !== undefined);
  return all.length > 1 && all.length === each.length ? [all] : [];
}

const failureOf = ({ id, kind }: State): Departure =>
  kind === 'gate' ? { kind: 'answer', state: id, approved: false } : { kind: 'fail', state: id };

/** Its failure ends the track around it, or leads to an end that does. */
function endsAsFailed({ id, kind }: State, { states, transitions }: Workflow): boolean {
  if (kind !== 'step' && kind !== 'gate') return false;
  const out = transitions.filter((it) => it.from === id && it.port === (kind === 'gate' ? 'rejected' : 'failed'));
  const isBad = (to: string): boolean => {
    const target = states.find((it) => it.id === to);
    return target?.kind === 'end' && (target.outcome === 'failed' || target.outcome === 'abandoned');
  };
  return out.every(({ to }) => isBad(to));
}
