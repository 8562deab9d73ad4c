import type { Box, Point } from '../model/plan';
import type { State } from '../model/state';

export type Side = 'right' | 'bottom';
export interface PortPlace {
  readonly side: Side;
  /** Share of the side's length, from the left or the top. */
  readonly at: number;
}

/** Ways out that mean trouble leave below and are drawn dashed; everything else leaves on the right. */
const BELOW: Readonly<Record<string, number>> = {
  failed: 0.5,
  rejected: 0.5,
  abandoned: 0.3,
  interrupt: 0.15,
  timeout: 0.85,
};

export const isTrouble = (port: string): boolean => port in BELOW;

export function portPlace(state: State, port: string): PortPlace {
  const below = BELOW[port];
  if (below !== undefined) return { side: 'bottom', at: below };
  if (state.kind !== 'decision') return { side: 'right', at: 0.5 };
  const index = state.options.findIndex((option) => option.id === port);
  return { side: 'right', at: index < 0 ? 0.5 : (index + 1) / (state.options.length + 1) };
}

/** Where a transition leaves a state, given the state's box in any coordinates. */
export function portPoint(state: State, port: string, box: Box): Point {
  const { side, at } = portPlace(state, port);
  return side === 'right'
    ? { x: box.x + box.width, y: box.y + box.height * at }
    : { x: box.x + box.width * at, y: box.y + box.height };
}

/** Where every transition enters a state. */
export const entryPoint = (box: Box): Point => ({ x: box.x, y: box.y + box.height / 2 });
