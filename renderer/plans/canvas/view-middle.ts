import type { ReactFlowInstance } from 'reactflow';
import type { Point } from '../../../shared/model/plan';

/** The middle of what is seen of the canvas, in its coordinates. */
export function viewMiddle(flow: Pick<ReactFlowInstance, 'screenToFlowPosition'>): Point {
  const box = document.querySelector('[data-canvas]')?.getBoundingClientRect();
  return flow.screenToFlowPosition({
    x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
    y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
  });
}
