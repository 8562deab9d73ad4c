import { workActions, type WorkAction } from '../../../shared/analysis/work-actions';
import type { Key } from '../../../shared/model/ids';
import { useRoom } from '../room/room-context';
import { useRoomKeys } from '../room/use-room-keys';
import { useAct } from './use-act';
import { useChoose } from './use-choose';

/** A digit chooses a piece of work; then the letter of an action does it. */
export function useWorkKeys(digits: ReadonlyMap<Key, number>): void {
  const { live, workflow, view, isOver } = useRoom();
  const { begin, ask } = useAct();
  const choose = useChoose();
  const numbered = [...digits].map(([id, digit]): [string, () => void] => [String(digit), () => choose(id)]);
  const { main, deviations } = workActions(live.board, workflow, view.chosen ?? '');
  const lettered = (actions: readonly WorkAction[], by: (action: WorkAction) => void) =>
    actions
      .filter(({ key, refusal }) => key !== '' && refusal === undefined)
      .map((action): [string, () => void] => [action.key.toLowerCase(), () => by(action)]);
  const letters = [...lettered(deviations, ask), ...lettered(main, begin)];
  useRoomKeys(isOver ? {} : Object.fromEntries([...numbered, ...letters]), 'at hand');
}
