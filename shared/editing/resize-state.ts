import { ok } from '../basics/result';
import type { Box } from '../model/plan';
import { isContainer, sizeOf } from '../drawing/sizes';
import { bendless } from './bends';
import { refuse, type Command } from './command';
import { contentSize, GRID, growAround, placed } from './geometry';
import { KIND_NAME } from './kind-names';
import { treeOf } from './tree';

export interface ResizeState {
  readonly state: string;
  readonly width: number;
  readonly height: number;
}

const onGrid = (length: number): number => Math.round(length / GRID) * GRID;

/** Moves the right and lower edges. A container is never made smaller than what it shows. */
export const resizeState: Command<ResizeState> = {
  label: ({ state }, plan) => `Resize ${KIND_NAME[treeOf(plan).byId.get(state)?.kind ?? 'group']}`,
  apply(plan, { state: id, width, height }) {
    const state = treeOf(plan).byId.get(id);
    if (state === undefined) return refuse('This container no longer exists.');
    if (!isContainer(state.kind)) return refuse('Only containers can be resized.');
    const least = contentSize(plan, id);
    const box: Box = plan.layout.states[id] ?? { x: 0, y: 0, ...sizeOf(state.kind) };
    const size = { width: Math.max(least.width, onGrid(width)), height: Math.max(least.height, onGrid(height)) };
    const resized = growAround(placed(plan, { [id]: { ...box, ...size } }), [id]);
    const touching = plan.workflow.transitions.filter((t) => t.from === id || t.to === id);
    return ok(
      bendless(
        resized,
        touching.map((t) => t.id),
      ),
    );
  },
};
