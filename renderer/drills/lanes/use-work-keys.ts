import { workActions, type WorkAction } from '../../../shared/analysis/work-actions';
import type { Key } from '../../../shared/model/ids';
import { useRoom } from '../room/room-context';
import { useRoomKeys } from '../room/use-room-keys';
import { useAct } from './use-act';

/** A digit chooses a piece of work; then the letter of an action does it. */
export function useWorkKeys(digits: ReadonlyMap<Key, number>): void {
  const { live, workflow, view, isOver, look } = useRoom();
  const { begin, ask } = useAct();
  const choose = [...digits].map(([id, digit]): [string, () => void] => [
    String(digit),
    () => look({ chosen: view.chosen === id ? undefined : id, asking: undefined }),
  ]);
  const { main, deviations } = workActions(live.board, workflow, view.chosen ?? '');
  const lettered = (actions: readonly WorkAction[], by: (action: WorkAction) => void) =>
    actions
      .filter(({ key, refusal }) => key !== '' && refusal === undefined)
      .map((action): [string, () => void] => [action.key.toLowerCase(), () => by(action)]);
  useRoomKeys(isOver ? {} : Object.fromEntries([...choose, ...lettered(deviations, ask), ...lettered(main, begin)]));
}
