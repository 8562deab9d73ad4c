import type { State, Transition } from '../model/state';
import type { MachineAction, MachineNode, MachineTransition } from './ir';
import { ROOT, syntheticEnd, syntheticOutcomes } from './ir';
import { childrenOf, containerOf, initialOf, leavingFrom, type Outline } from './outline';
import { automaticEvent, eventOf, forceEvent, moveEvent, portsOf, skipEvent } from './ports';

type Events = Record<string, MachineTransition[]>;
const LIVE = { type: 'live' } as const;

/** The drawing as an XState config. Expects a document without errors. */
export function machineOf(outline: Outline): MachineNode {
  const initial = initialOf(outline, undefined);
  return {
    id: ROOT,
    ...(initial && { initial: initial.id }),
    on: moves(childrenOf(outline, undefined)),
    states: statesIn(outline, undefined),
  };
}

function statesIn(outline: Outline, container: State | undefined): Record<string, MachineNode> {
  const drawn = childrenOf(outline, container?.id).map((state) => [state.id, nodeOf(outline, state)] as const);
  return Object.fromEntries([...drawn, ...syntheticEnds(container)]);
}

function syntheticEnds(container: State | undefined): (readonly [string, MachineNode])[] {
  return syntheticOutcomes(container).map((outcome) => {
    const id = syntheticEnd(container?.id ?? ROOT, outcome);
    return [id, container === undefined ? topEnd(id) : { id, ...noticed(id) }] as const;
  });
}

/** Entering and leaving come back from XState as data. */
const noticed = (id: string): Pick<MachineNode, 'entry' | 'exit'> => ({
  entry: [{ type: 'enter', params: { id } }],
  exit: [{ type: 'leave', params: { id } }],
});

/** XState runs the exit actions of the final configuration when the root is done, so a top-level end has none. */
const topEnd = (id: string): MachineNode => ({ id, type: 'final', entry: [{ type: 'enter', params: { id } }] });

function nodeOf(outline: Outline, state: State): MachineNode {
  switch (state.kind) {
    case 'history':
      return {
        id: state.id,
        type: 'history',
        history: state.deep ? 'deep' : 'shallow',
        ...(state.default !== undefined && { target: `#${state.default}` }),
      };
    case 'end':
      return state.parent === undefined ? topEnd(state.id) : { id: state.id, ...noticed(state.id) };
    case 'tracks':
      return {
        id: state.id,
        type: 'parallel',
        ...noticed(state.id),
        on: events(outline, state),
        states: statesIn(outline, state),
      };
    case 'group':
    case 'track': {
      const initial = initialOf(outline, state);
      return {
        id: state.id,
        ...(initial && { initial: initial.id }),
        ...noticed(state.id),
        on: { ...events(outline, state), ...moves(childrenOf(outline, state.id)) },
        states: statesIn(outline, state),
      };
    }
    default:
      return { id: state.id, ...noticed(state.id), on: events(outline, state) };
  }
}

function events(outline: Outline, state: State): Events {
  const on: Events = {};
  for (const transition of leavingFrom(outline, state.id)) {
    const event = isAutomatic(transition) ? automaticEvent(transition.id) : eventOf(state, transition.port);
    on[event] = [...(on[event] ?? []), guarded(outline, state, transition)];
    on[forceEvent(transition.id)] = [{ ...taken(outline, transition), guard: LIVE }];
  }
  for (const port of portsOf(state)) {
    if (port.ends === undefined || on[eventOf(state, port.name)] !== undefined) continue;
    const container = containerOf(outline, state.id)?.id ?? ROOT;
    if (container === ROOT && port.ends === 'done') continue;
    on[eventOf(state, port.name)] = [{ target: `#${syntheticEnd(container, port.ends)}`, reenter: true }];
  }
  if (state.kind === 'step' || state.kind === 'wait') {
    on[skipEvent(state.id)] = (on[eventOf(state, 'done')] ?? []).map(inLiveRuns);
  }
  return on;
}

export const isAutomatic = (transition: Transition): boolean =>
  transition.port === 'always' || transition.port === 'interrupt';

/** A token moves only inside the container that holds it, so no illegal configuration can arise. */
function moves(states: readonly State[]): Events {
  const targets = states.filter((state) => state.kind !== 'history' && state.kind !== 'track');
  return Object.fromEntries(targets.map((state) => [moveEvent(state.id), [{ target: `#${state.id}`, guard: LIVE }]]));
}

function guarded(outline: Outline, state: State, transition: Transition): MachineTransition {
  const option = state.kind === 'decision' ? state.options.find((it) => it.id === transition.port) : undefined;
  const guard = option?.guard ?? transition.guard;
  const bare = taken(outline, transition);
  return guard === undefined ? bare : { ...bare, guard: { type: 'cond', params: guard } };
}

function taken(outline: Outline, transition: Transition): MachineTransition {
  const actions: MachineAction[] = [];
  if (transition.keepWork) actions.push({ type: 'keep', params: {} });
  for (const { variable, value } of transition.sets ?? []) actions.push({ type: 'set', params: { variable, value } });
  if (outline.byId.get(transition.to)?.kind === 'history') actions.push({ type: 'resume', params: {} });
  return { target: `#${transition.to}`, reenter: true, ...(actions.length > 0 && { actions }) };
}

/** Skipping goes the way of `done`, conditions and all. */
const inLiveRuns = ({ guard, ...way }: MachineTransition): MachineTransition => ({
  ...way,
  guard: guard?.params === undefined ? LIVE : { type: 'live', params: guard.params },
});
