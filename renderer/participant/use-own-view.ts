import { useEffect, useState } from 'react';
import type { ParticipantView } from '../../shared/participants/participant-view';
import { call, listen, onConnected } from '../client/client';
import { hearClock } from '../client/even-time';
import { loading, type Loadable } from '../client/loadable';

/** What this participant may see: asked for when the page connects, pushed in between. The last one stays while there is no connection. */
export function useOwnView(): Loadable<ParticipantView> {
  const [shown, setShown] = useState<Loadable<ParticipantView>>(loading);
  useEffect(() => {
    const show = (view: ParticipantView): void => {
      if (view.clock !== undefined) hearClock(view.clock);
      setShown({ kind: 'ready', value: view });
    };
    const ask = async (): Promise<void> => {
      const answer = await call('participant.view', {});
      if (answer.ok) show(answer.value);
      else setShown((now) => (now.kind === 'ready' ? now : { kind: 'failed', failure: answer.error }));
    };
    const ends = [listen('participant.view', show), onConnected(() => void ask())];
    void ask();
    return () => ends.forEach((end) => end());
  }, []);
  return shown;
}
