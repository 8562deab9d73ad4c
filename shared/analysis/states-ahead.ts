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

/** States that follow directly when the active ones end well: what comes next on the board. */
export function statesNext(board: Board, workflow: Workflow): readonly Key[] {
  const drawing = drawingOf(workflow);
  const active = new Set(board.active);
  const next = [...active].flatMap((id) =>
    (drawing.from.get(id) ?? [])
      .filter((transition) => !BAD_ENDS.has(transition.port))
      .flatMap((transition) => entering(transition.to, drawing)),
  );
  return [...new Set(next)].filter((id) => !active.has(id));
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
