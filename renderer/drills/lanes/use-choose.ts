import type { Key } from '../../../shared/model/ids';
import { useRoom } from '../room/room-context';

/** Chooses a piece of work, or lets go of it; the next letter is heard by the board, whether a key or a click chose. */
export function useChoose(): (id: Key) => void {
  const { view, look, toBoard } = useRoom();
  return (id) => {
    look({ chosen: view.chosen === id ? undefined : id, asking: undefined });
    toBoard();
  };
}
