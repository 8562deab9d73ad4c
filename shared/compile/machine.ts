import type { State, Transition } from '../model/state';
import type { MachineAction, MachineNode, MachineTransition } from './ir';
import { ROOT, syntheticEnd, type ContainerOutcome } from './ir';
import { childrenOf, containerOf, initialOf, type Outline } from './outline';
import { automaticEvent, eventOf, forceEvent, moveEvent, portsOf, skipEvent } from './ports';

type Events = Record<string, MachineTransition[]>;
const LIVE = { type: 'live' } as const;
const OUTCOMES: readonly ContainerOutcome[] = ['done', 'failed', 'abandoned'];

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
  if (container === undefined) {
    const id = syntheticEnd(ROOT, 'failed');
    return [[id, { id, type: 'final', entry: [{ type: 'enter', params: { id } }] }]];
  }
  if (container.kind !== 'group' && container.kind !== 'track') return [];
  return OUTCOMES.map((outcome) => {
    const id = syntheticEnd(container.id, outcome);
    return [id, { id, ...noticed(id) }] as const;
  });
}

/** Entering and leaving come back from XState as data. */
const noticed = (id: string): Pick<MachineNode, 'entry' | 'exit'> => ({
  entry: [{ type: 'enter', params: { id } }],
  exit: [{ type: 'leave', params: { id } }],
});

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
      // XState runs the exit actions of the final configuration when the root is done, so a top-level end has none.
      return state.parent === undefined
        ? { id: state.id, type: 'final', entry: [{ type: 'enter', params: { id: state.id } }] }
        : { id: state.id, ...noticed(state.id) };
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
  const from = outline.workflow.transitions.filter((transition) => transition.from === state.id);
  const on: Events = {};
  for (const transition of from) {
    const event = isAutomatic(transition) ? automaticEvent(transition.id) : eventOf(state, transition.port);
    on[event] = [...(on[event] ?? []), guarded(outline, state, transition)];
    on[forceEvent(transition.id)] = [{ ...taken(outline, transition), guard: LIVE }];
  }
  for (const port of portsOf(state)) {
    if (port.ends === undefined || on[eventOf(state, port.name)] !== undefined) continue;
    const container = containerOf(outline, state.id)?.id ?? ROOT;
    if (container === ROOT && port.ends !== 'failed') continue;
    on[eventOf(state, port.name)] = [{ target: `#${syntheticEnd(container, port.ends)}`, reenter: true }];
  }
  if (state.kind === 'step' || state.kind === 'wait') {
    const last = on[eventOf(state, 'done')]?.at(-1);
    if (last) on[skipEvent(state.id)] = [{ ...withoutGuard(last), guard: LIVE }];
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

function withoutGuard({ target, reenter, actions }: MachineTransition): MachineTransition {
  return { target, ...(reenter && { reenter }), ...(actions && { actions }) };
}
