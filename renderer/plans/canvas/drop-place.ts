import type { Plan, Point } from '../../../shared/model/plan';
import type { StateKind } from '../../../shared/model/state';
import { originOf } from '../../../shared/editing/geometry';
import { mayHold } from '../../../shared/editing/rules';
import { ancestorsOf, treeOf, withDescendants } from '../../../shared/editing/tree';
import { isContainer } from '../../../shared/drawing/sizes';

/** The innermost container under a point of the canvas that may hold a state of `kind`; `undefined` is the canvas. */
export function containerAt(plan: Plan, at: Point, kind: StateKind, except: Iterable<string> = []): string | undefined {
  const moving = withDescendants(plan, except);
  let best: { id: string; depth: number } | undefined;
  for (const state of plan.workflow.states) {
    if (!isContainer(state.kind) || moving.has(state.id) || !mayHold(state.kind, kind)) continue;
    const box = plan.layout.states[state.id];
    if (box === undefined) continue;
    const origin = originOf(plan, state.id);
    const inside =
      at.x >= origin.x && at.y >= origin.y && at.x <= origin.x + box.width && at.y <= origin.y + box.height;
    const depth = ancestorsOf(plan, state.id).length;
    if (inside && (best === undefined || depth > best.depth)) best = { id: state.id, depth };
  }
  return best?.id;
}

/** A point of the canvas in the coordinates of a container. */
export function inContainer(plan: Plan, container: string | undefined, at: Point): Point {
  const origin = originOf(plan, container);
  return { x: at.x - origin.x, y: at.y - origin.y };
}

/** Where the next thing goes that was asked for without a place: the container of the selected state, or the canvas. */
export function holderFor(plan: Plan, selected: string | undefined, kind: StateKind): string | undefined {
  if (selected === undefined) return undefined;
  return [selected, ...ancestorsOf(plan, selected)].find((id) => mayHold(treeOf(plan).byId.get(id)?.kind, kind));
}
