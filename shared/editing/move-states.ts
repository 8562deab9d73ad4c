import { ok } from '../basics/result';
import type { Box, Plan, Point } from '../model/plan';
import { sizeOf } from '../drawing/sizes';
import { bendsAfterMove } from './bends';
import { refuse, type Command } from './command';
import { growAround, insideContainer, placed, snapped } from './geometry';
import { KIND_NAME } from './kind-names';
import { outermost, treeOf } from './tree';

export interface MoveStates {
  /** New top left corners, each relative to the state's container. */
  readonly to: Readonly<Record<string, Point>>;
}

/** Geometry only. Containers grow with what is moved in them. */
export const moveStates: Command<MoveStates> = {
  label: ({ to }, plan) => moveLabel(Object.keys(to), plan),
  apply(plan, { to }) {
    const { byId } = treeOf(plan);
    const ids = outermost(
      plan,
      Object.keys(to).filter((id) => byId.has(id)),
    );
    if (ids.length === 0) return refuse('These states no longer exist.');
    return ok(
      growAround(
        ids.reduce((moved, id) => moveOne(moved, id, to[id]), plan),
        ids,
      ),
    );
  },
};

export interface Nudge {
  readonly states: readonly string[];
  readonly by: Point;
}

/** Arrow keys: the same move, by a distance. */
export const nudge: Command<Nudge> = {
  label: ({ states }, plan) => moveLabel(states, plan),
  apply(plan, { states, by }) {
    const at = (id: string): Point => plan.layout.states[id] ?? { x: 0, y: 0 };
    const to = Object.fromEntries(states.map((id) => [id, { x: at(id).x + by.x, y: at(id).y + by.y }]));
    return moveStates.apply(plan, { to });
  },
};

function moveOne(plan: Plan, id: string, to: Point | undefined): Plan {
  const state = treeOf(plan).byId.get(id);
  if (state === undefined || to === undefined) return plan;
  const box: Box = plan.layout.states[id] ?? { x: 0, y: 0, ...sizeOf(state.kind) };
  const target = state.parent === undefined ? snapped(to) : insideContainer(snapped(to));
  if (target.x === box.x && target.y === box.y && plan.layout.states[id] !== undefined) return plan;
  const by = { x: target.x - box.x, y: target.y - box.y };
  return bendsAfterMove(placed(plan, { [id]: { ...box, ...target } }), [id], by);
}

export const moveLabel = (ids: readonly string[], plan: Plan): string => {
  const only = ids.length === 1 ? treeOf(plan).byId.get(ids[0] ?? '') : undefined;
  return only === undefined ? `Move ${ids.length} states` : `Move ${KIND_NAME[only.kind]}`;
};
