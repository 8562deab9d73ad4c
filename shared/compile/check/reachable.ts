import type { State } from '../../model/state';
import { ancestorsOf, childrenOf, initialOf, leavingFrom, type Outline } from '../outline';
import type { Problem } from '../problem';
import { at, quoted, warning } from './report';

/** States that no path from the start enters. Guards are taken as possible. */
export function checkReachable(outline: Outline): readonly Problem[] {
  const seen = new Set<string>();
  const enter = (state: State | undefined): void => {
    if (state === undefined || seen.has(state.id)) return;
    seen.add(state.id);
    ancestorsOf(outline, state.id).forEach(enter);
    const inner =
      state.kind === 'tracks'
        ? childrenOf(outline, state.id)
        : state.kind === 'group' || state.kind === 'track'
          ? [initialOf(outline, state)]
          : state.kind === 'history'
            ? [state.default === undefined ? undefined : outline.byId.get(state.default)]
            : [];
    inner.forEach(enter);
    for (const transition of leavingFrom(outline, state.id)) enter(outline.byId.get(transition.to));
  };
  enter(initialOf(outline, undefined));
  return outline.workflow.states
    .filter((state) => !seen.has(state.id))
    .map((state) => warning('unreachable', at('state', state.id), `Nothing leads to ${quoted(state.name)}.`));
}
