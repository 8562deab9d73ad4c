import { useEffect, useState } from 'react';
import type { ProjectorFrame } from '../../shared/contract/projecting';
import { call, listen, onConnected } from '../client/client';
import { hearClock } from '../client/even-time';
import { loading, type Loadable } from '../client/loadable';

/** The latest frame of a drill: asked for once, and whenever the program comes back; pushed in between. */
export function useRoomView(runId: string): Loadable<ProjectorFrame> {
  const [shown, setShown] = useState<Loadable<ProjectorFrame>>(loading);
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const result = await call('projector.view', { runId });
      if (result.ok) hearClock(result.value.clock);
      setShown(result.ok ? { kind: 'ready', value: result.value } : { kind: 'failed', failure: result.error });
    };
    const ends = [
      listen('projector.view', (frame) => {
        if (frame.runId !== runId) return;
        hearClock(frame.clock);
        setShown({ kind: 'ready', value: frame });
      }),
      onConnected(() => void ask()),
    ];
    void ask();
    return () => ends.forEach((end) => end());
  }, [runId]);
  return shown;
}
