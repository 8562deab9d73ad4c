import { ok } from '../basics/result';
import type { Plan, Point } from '../model/plan';
import { sizeOf } from '../drawing/sizes';
import type { State } from '../model/state';
import { bendsAfterMove } from './bends';
import { patched, refuse, withWorkflow, type Command } from './command';
import { growAround, insideContainer, originOf, placed, snapped } from './geometry';
import { mayMoveInto } from './rules';
import { outermost, treeOf, withDescendants } from './tree';

export interface Reparent {
  readonly states: readonly string[];
  /** The group or track to move into; `undefined` is the canvas. */
  readonly into: string | undefined;
  /** Top left corners on the canvas after the move; where they are now when absent. */
  readonly at?: Readonly<Record<string, Point>> | undefined;
}

/** Moves states into or out of a container, with all they hold. They stay where they are seen, clamped to its inside. */
export const reparent: Command<Reparent> = {
  label({ states, into }, plan) {
    const what =
      states.length === 1 ? (treeOf(plan).byId.get(states[0] ?? '')?.name ?? 'state') : `${states.length} states`;
    const where = into === undefined ? undefined : treeOf(plan).byId.get(into)?.name;
    return where === undefined ? `Move ${what} out` : `Move ${what} into ${where}`;
  },
  apply(plan, { states, into, at }) {
    const ids = outermost(plan, states).filter((id) => treeOf(plan).byId.has(id));
    if (ids.length === 0) return refuse('These states no longer exist.');
    for (const id of ids) {
      const may = mayMoveInto(plan, id, into);
      if (!may.ok) return may;
    }
    const origin = originOf(plan, into);
    const boxes = Object.fromEntries(
      ids.map((id) => {
        const seen = at?.[id] ?? originOf(plan, id);
        const inside = snapped({ x: seen.x - origin.x, y: seen.y - origin.y });
        const kind = treeOf(plan).byId.get(id)?.kind ?? 'step';
        const size = plan.layout.states[id] ?? sizeOf(kind);
        const { width, height } = size;
        return [id, { ...(into === undefined ? inside : insideContainer(inside)), width, height }];
      }),
    );
    const moved = bendsAfterMove(placed(plan, boxes), ids);
    return ok(growAround(withParent(moved, ids, into), ids));
  },
};

/** What moves goes to the end of the list, with all it holds: it never becomes the start of its new container by accident. */
function withParent(plan: Plan, ids: readonly string[], into: string | undefined): Plan {
  const going = withDescendants(plan, ids);
  const roots = new Set(ids);
  const staying = plan.workflow.states.filter((s) => !going.has(s.id)).map((s) => startingElsewhere(s, roots, into));
  const moving = plan.workflow.states
    .filter((s) => going.has(s.id))
    .map((s) => (roots.has(s.id) ? (patched(s, { parent: into }) as State) : s));
  const moved = withWorkflow(plan, { states: [...staying, ...moving] });
  const { initial, ...rest } = moved.workflow;
  return initial !== undefined && roots.has(initial) && into !== undefined ? { ...moved, workflow: rest } : moved;
}

/** A container no longer starts with, and a return point no longer defaults to, a state that left it. */
function startingElsewhere(state: State, left: ReadonlySet<string>, into: string | undefined): State {
  if ((state.kind === 'group' || state.kind === 'track') && state.id !== into && left.has(state.initial ?? ''))
    return patched(state, { initial: undefined }) as State;
  if (state.kind === 'history' && state.parent !== into && left.has(state.default ?? ''))
    return patched(state, { default: undefined }) as State;
  return state;
}
