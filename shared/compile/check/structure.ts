import type { State } from '../../model/state';
import { ancestorsOf, childrenOf, initialOf, MOST_LEVELS, type Outline } from '../outline';
import type { Problem } from '../problem';
import { at, error, quoted } from './report';

/** The tree of states: who may hold whom, where each container starts. */
export function checkStructure(outline: Outline): readonly Problem[] {
  const { workflow } = outline;
  if (workflow.states.length === 0)
    return [error('empty', at('workflow', workflow.id), 'The plan has no states. Add a step to begin with.')];
  const ends = childrenOf(outline, undefined).some((state) => state.kind === 'end');
  return [
    ...(ends
      ? []
      : [
          error(
            'no-end',
            at('workflow', workflow.id),
            'The plan has no end at its top level, so it can never be over.',
          ),
        ]),
    ...checkInitial(outline, undefined),
    ...workflow.states.flatMap((state) => [...checkParent(outline, state), ...checkContainer(outline, state)]),
  ];
}

function checkParent(outline: Outline, state: State): readonly Problem[] {
  const place = at('state', state.id, 'parent');
  if (state.parent === undefined) return checkTopLevel(state, place);
  const parent = outline.byId.get(state.parent);
  if (parent === undefined)
    return [error('unknown-parent', place, `${quoted(state.name)} lies in a state that is not there.`)];
  const around = ancestorsOf(outline, state.id);
  if (around.includes(state)) return [error('parent-cycle', place, `${quoted(state.name)} lies inside itself.`)];
  if (around.length > MOST_LEVELS && ancestorsOf(outline, parent.id).length <= MOST_LEVELS)
    return [error('too-deep', place, `${quoted(state.name)} lies more than ${MOST_LEVELS} levels deep.`)];
  if (state.kind === 'track' || parent.kind === 'tracks')
    return state.kind === 'track' && parent.kind === 'tracks'
      ? []
      : [error('track-place', place, 'Parallel tracks hold tracks and nothing else, and tracks lie nowhere else.')];
  return parent.kind === 'group' || parent.kind === 'track'
    ? []
    : [error('not-a-container', place, `${quoted(parent.name)} cannot hold other states.`)];
}

function checkTopLevel(state: State, place: Problem['place']): readonly Problem[] {
  if (state.kind === 'track')
    return [error('track-outside', place, `The track ${quoted(state.name)} must lie inside parallel tracks.`)];
  // Everything lies inside the plan, and a return point cannot be reached from inside what it returns to.
  return state.kind === 'history'
    ? [error('history-outside', place, `The return point ${quoted(state.name)} must lie inside a group or track.`)]
    : [];
}

function checkContainer(outline: Outline, state: State): readonly Problem[] {
  if (state.kind === 'tracks') {
    const tracks = childrenOf(outline, state.id).length;
    const needed = state.join.kind === 'count' ? state.join.k : 1;
    if (tracks === 0) return [error('no-tracks', at('state', state.id), `${quoted(state.name)} has no tracks.`)];
    return needed > tracks
      ? [error('join', at('state', state.id, 'join'), `${quoted(state.name)} waits for ${needed} of ${tracks} tracks.`)]
      : [];
  }
  return state.kind === 'group' || state.kind === 'track' ? checkInitial(outline, state) : [];
}

function checkInitial(outline: Outline, container: State | undefined): readonly Problem[] {
  if (initialOf(outline, container) !== undefined) return [];
  const place =
    container === undefined ? at('workflow', outline.workflow.id, 'initial') : at('state', container.id, 'initial');
  const name = container === undefined ? 'The plan' : quoted(container.name);
  const empty = childrenOf(outline, container?.id).every((state) => state.kind === 'history');
  return [
    empty
      ? error('empty-container', place, `${name} has no state to start in.`)
      : error('initial', place, `${name} starts in a state that does not lie directly inside it.`),
  ];
}
