import { injectQueue } from '../../../shared/analysis/inject-queue';
import type { Inject } from '../../../shared/model/scenario';
import { useRoom } from '../room/room-context';
import { turnInject } from './turn-inject';

type Turn = 'earlier' | 'later';

/** What was released before and after the inject on the table, and the way there. */
export function useTurnInject() {
  const { live, workflow, scenario, view, look } = useRoom();
  const hold = live.clock.running ? undefined : live.board.clock.hold;
  const open = view.inject ?? (hold?.kind === 'inject' ? hold.inject : undefined);
  const neighbour = (to: Turn): Inject | undefined => {
    const { settled } = injectQueue(live.board, workflow, scenario);
    const released = settled.filter(({ status }) => status === 'released').map(({ inject }) => inject);
    return turnInject(released, open, to);
  };
  const turn = (to: Turn): void => {
    const inject = neighbour(to);
    if (inject !== undefined) look({ inject: inject.id, listed: 'released', panel: 'none' });
  };
  return { neighbour, turn };
}
