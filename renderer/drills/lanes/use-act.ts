import type { WorkAction } from '../../../shared/analysis/work-actions';
import { useRoom } from '../room/room-context';

/** Does what the facilitator says about a piece of work, and gives the keys back to the board. */
export function useAct() {
  const { give, look, toBoard } = useRoom();
  const act = (action: WorkAction, why?: string): void => {
    void give(action.give(why)).then((isDone) => {
      if (isDone) look({ chosen: undefined, asking: undefined });
    });
    toBoard();
  };
  /** A deviation is recorded with one line of why: the row asks for it. */
  const ask = (action: WorkAction): void => look({ asking: action });
  return { act, ask };
}
