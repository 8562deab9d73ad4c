import { useEffect, useRef, useState } from 'react';
import type { Forecast } from '../../../shared/model/forecast';
import { call } from '../../client/client';

/** After the last of several events; the rest is not played again for each of them. */
const REST_MS = 150;
/** The first answer is there within a second. Where it comes of few runs, a second one has had time for more. */
const SOON_MS = 450;
const LONG_MS = 3_000;
const MANY_RUNS = 1_000;
/** While the clock runs and nothing happens, work under way gets later all the same. */
const AGAIN_MS = 20_000;

interface Asked {
  readonly runId: string;
  /** Number of the latest event. */
  readonly seq: number;
  readonly isRunning: boolean;
  readonly isOver: boolean;
}

/** What the rest of the run comes to, from where it stands; the last answer stays until the next is here. */
export function useForecast({ runId, seq, isRunning, isOver }: Asked): Forecast | undefined {
  const [told, setTold] = useState<{ readonly seq: number; readonly forecast: Forecast }>();
  const latest = useRef(0);
  useEffect(() => {
    if (isOver) return;
    const ask = async (): Promise<void> => {
      const mine = ++latest.current;
      for (const ms of [SOON_MS, LONG_MS]) {
        // oxlint-disable-next-line no-await-in-loop -- first roughly, then better
        const answer = await call('runs.forecast', { runId, ms });
        if (mine !== latest.current || !answer.ok) return;
        setTold({ seq, forecast: answer.value });
        if (answer.value.runs >= MANY_RUNS) return;
      }
    };
    const soon = setTimeout(() => void ask(), REST_MS);
    const again = isRunning ? setInterval(() => void ask(), AGAIN_MS) : undefined;
    return () => {
      clearTimeout(soon);
      clearInterval(again);
    };
  }, [runId, seq, isRunning, isOver]);
  return isOver ? undefined : told?.forecast;
}
