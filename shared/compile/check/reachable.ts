import type { State } from '../../model/state';
import { ancestorsOf, childrenOf, initialOf, leavingFrom, type Outline } from '../outline';
import type { Problem } from '../problem';
import { at, quoted, warning } from './report';

/** States that no path from the start enters. Guards are taken as possible. */
export function checkReachable(outline: Outline): readonly Problem[] {
  const seen = new Set<State>();
  const open: (State | undefined)[] = [initialOf(outline, undefined)];
  while (open.length > 0) {
    const state = open.pop();
    if (state === undefined || seen.has(state)) continue;
    seen.add(state);
    open.push(...ancestorsOf(outline, state.id), ...enteredWith(outline, state));
    open.push(...leavingFrom(outline, state.id).map((transition) => outline.byId.get(transition.to)));
  }
  return outline.workflow.states
    .filter((state) => !seen.has(state))
    .map((state) => warning('unreachable', at('state', state.id), `Nothing leads to ${quoted(state.name)}.`));
}

function enteredWith(outline: Outline, state: State): readonly (State | undefined)[] {
  if (state.kind === 'tracks') return childrenOf(outline, state.id);
  if (state.kind === 'group' || state.kind === 'track') return [initialOf(outline, state)];
  return state.kind === 'history' && state.default !== undefined ? [outline.byId.get(state.default)] : [];
}
