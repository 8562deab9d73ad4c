import { useCallback, useSyncExternalStore } from 'react';
import type { Ms } from '../../shared/basics/time';
import { isConnected } from './client';
import { evenNow } from './even-time';
import { readClock } from './read-clock';
import { followRun } from './run-store';

const ticksPerSecond = 4;

/** One timer for the whole page, and only while some clock is in sight. */
const pulse = createPulse();

/** Exercise time of a run, four times a second; only the component that shows it is drawn again. */
export function useExerciseTime(runId: string): Ms {
  const read = (): Ms => {
    const run = followRun(runId).store.get();
    return run.kind === 'ready' ? readClock(run.value.clock, pulse.now()) : 0;
  };
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = [followRun(runId).watch(listener), pulse.subscribe(listener)];
      return () => ends.forEach((end) => end());
    },
    [runId],
  );
  return useSyncExternalStore(subscribe, read, read);
}

/** Even time that moves in steps, so that all clocks of a page agree and React sees a stable value between steps. */
function createPulse() {
  let now = evenNow();
  let timer: ReturnType<typeof setInterval> | undefined;
  const listeners = new Set<() => void>();
  const beat = (): void => {
    if (!isConnected()) return; // a clock that nobody keeps must not seem to go on
    now = evenNow();
    for (const listener of listeners) listener();
  };
  return {
    now: () => now,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      if (timer === undefined) {
        now = evenNow();
        timer = setInterval(beat, 1000 / ticksPerSecond);
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}
