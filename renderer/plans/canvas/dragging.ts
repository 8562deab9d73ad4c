import { useCallback, useState } from 'react';
import type { NodeChange } from 'reactflow';
import type { Point } from '../../../shared/model/plan';
import type { StateNode } from './project';

type Places = ReadonlyMap<string, Point>;
const none: Places = new Map();

/** Places of states while they are dragged: the canvas's own affair until the hand lets go. */
export function useDragging(projected: StateNode[]) {
  const [places, setPlaces] = useState(none);
  const follow = useCallback((changes: readonly NodeChange<StateNode>[]) => {
    const moves = changes.filter((c) => c.type === 'position' && c.position !== undefined && c.dragging === true);
    if (moves.length === 0) return;
    setPlaces((now) => {
      const next = new Map(now);
      for (const move of moves) if (move.type === 'position' && move.position) next.set(move.id, move.position);
      return next;
    });
  }, []);
  const settle = useCallback(() => setPlaces(none), []);
  const nodes =
    places.size === 0
      ? projected
      : projected.map((node) => {
          const position = places.get(node.id);
          return position === undefined ? node : { ...node, position, dragging: true };
        });
  return { nodes, isDragging: places.size > 0, follow, settle };
}
