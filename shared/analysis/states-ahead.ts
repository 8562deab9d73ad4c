import type { Board } from '../journal/board';
import type { Key } from '../model/ids';
import type { State, Transition } from '../model/state';
import type { Workflow } from '../model/workflow';

/**
 * States that can still be entered from where the tokens are, by any port and whatever the guards say: what an inject
 * could touch later. In the order in which the drawing reaches them, nearest first.
 */
export function statesAhead(board: Board, workflow: Workflow): readonly Key[] {
  const drawing = drawingOf(workflow);
  const ahead = new Set<Key>();
  const left = new Set<Key>();
  const queue: Key[] = [...board.active];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const out of outOf(next, drawing, left)) {
      for (const entered of entering(out, drawing)) {
        if (ahead.has(entered)) continue;
        ahead.add(entered);
        queue.push(entered);
      }
    }
  }
  return [...ahead];
}

/**
 * States that follow directly when the active work ends well: what comes next on the board. While every track still has
 * work and none leads on by itself, it is what follows when all of them have ended.
 */
export function statesNext(board: Board, workflow: Workflow): readonly Key[] {
  const drawing = drawingOf(workflow);
  const active = new Set(board.active);
  const underWay = board.active.filter((id) => !AT_REST.has(drawing.states.get(id)?.kind));
  const holders = new Set(underWay.flatMap((id) => holdersOf(id, drawing)));
  const following = (held: ReadonlySet<Key>): readonly Key[] =>
    [...new Set(underWay.flatMap((id) => followers(id, drawing, held)))].filter((id) => !active.has(id));
  const next = following(holders);
  return next.length > 0 ? next : following(new Set());
}

/** Containers do nothing themselves, and a token in an end goes nowhere. */
const AT_REST: ReadonlySet<State['kind'] | undefined> = new Set(['group', 'tracks', 'track', 'end', undefined]);

function holdersOf(id: Key, drawing: Drawing): readonly Key[] {
  const parent = drawing.states.get(id)?.parent;
  return parent === undefined ? [] : [parent, ...holdersOf(parent, drawing)];
}

/** Where a state leads when it ends well; where that ends what holds it, on to where the holder leads. */
function followers(id: Key, drawing: Drawing, holders: ReadonlySet<Key>): readonly Key[] {
  const state = drawing.states.get(id);
  const ways = (drawing.from.get(id) ?? []).filter((transition) => !BAD_ENDS.has(transition.port));
  if (ways.length === 0) return state?.parent === undefined ? [] : afterHolder(state.parent, drawing, holders);
  return ways.flatMap(({ to }) => {
    const target = drawing.states.get(to);
    const endsHolder = target?.kind === 'end' && target.parent !== undefined;
    return endsHolder ? afterHolder(target.parent ?? '', drawing, holders) : entering(to, drawing);
  });
}

/** A track's end leads on only when no other track of its tracks is still under way. */
function afterHolder(id: Key, drawing: Drawing, holders: ReadonlySet<Key>): readonly Key[] {
  const holder = drawing.states.get(id);
  if (holder?.kind !== 'track') return followers(id, drawing, holders);
  const others = (drawing.children.get(holder.parent ?? '') ?? []).filter((track) => track.id !== id);
  return others.some((track) => holders.has(track.id)) ? [] : followers(holder.parent ?? '', drawing, holders);
}

const BAD_ENDS: ReadonlySet<string> = new Set(['failed', 'timeout', 'rejected', 'abandoned', 'interrupt']);

interface Drawing {
  readonly states: ReadonlyMap<Key, State>;
  readonly from: ReadonlyMap<Key, readonly Transition[]>;
  readonly children: ReadonlyMap<Key, readonly State[]>;
}

const made = new WeakMap<Workflow, Drawing>();

function drawingOf(workflow: Workflow): Drawing {
  const drawing = made.get(workflow) ?? {
    states: new Map(workflow.states.map((state) => [state.id, state])),
    from: Map.groupBy(workflow.transitions, (transition) => transition.from),
    children: Map.groupBy(
      workflow.states.filter((state) => state.parent !== undefined),
      (state) => state.parent ?? '',
    ),
  };
  made.set(workflow, drawing);
  return drawing;
}

/** Targets of a state and of everything that holds it, each holder once. */
function outOf(id: Key, { states, from }: Drawing, left: Set<Key>): readonly Key[] {
  const targets: Key[] = [];
  for (let at: Key | undefined = id; at !== undefined && !left.has(at); at = states.get(at)?.parent) {
    left.add(at);
    targets.push(...(from.get(at) ?? []).map((transition) => transition.to));
  }
  return targets;
}

/** What entering a state enters: itself and, in a group or tracks, where its tokens start. */
function entering(id: Key, drawing: Drawing): readonly Key[] {
  const state = drawing.states.get(id);
  const children = drawing.children.get(id) ?? [];
  if (state === undefined) return [];
  if (state.kind === 'tracks') return [id, ...children.flatMap((child) => entering(child.id, drawing))];
  if (state.kind !== 'group' && state.kind !== 'track') return [id];
  const initial = state.initial ?? children[0]?.id;
  return initial === undefined ? [id] : [id, ...entering(initial, drawing)];
}
