import { useEffect, useState } from 'react';
import type { ParticipantView } from '../../shared/participants/participant-view';
import { call, listen, onConnected } from '../client/client';
import { loading, type Loadable } from '../client/loadable';

/** What this participant may see: asked for when the page connects, pushed in between. The last one stays while there is no connection. */
export function useOwnView(): Loadable<ParticipantView> {
  const [shown, setShown] = useState<Loadable<ParticipantView>>(loading);
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const answer = await call('participant.view', {});
      if (answer.ok) setShown({ kind: 'ready', value: answer.value });
      else setShown((now) => (now.kind === 'ready' ? now : { kind: 'failed', failure: answer.error }));
    };
    const ends = [
      listen('participant.view', (view) => setShown({ kind: 'ready', value: view })),
      onConnected(() => void ask()),
    ];
    void ask();
    return () => ends.forEach((end) => end());
  }, []);
  return shown;
}
