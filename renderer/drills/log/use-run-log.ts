import { useEffect, useState } from 'react';
import { call } from '../../client/client';
import { followRun, type LiveRun } from '../../client/run-store';
import { createLogReader, type LogReader, type RunLog } from './run-log';

/** Events of one reading, and real milliseconds between two: what happens on the screen meanwhile comes first. */
const PIECE = 1_000;
const PAUSE = 30;
const RETRY = 1_000;

/** The log of a run. Of a long record the end is there at once; the rest comes behind it while the log is looked at. */
export function useRunLog(runId: string, live: LiveRun): RunLog {
  // The frozen run is the same for as long as the room is open.
  const [reader] = useState(() => createLogReader(live.record.frozen));
  const [, setBehind] = useState<RunLog>();
  const log = reader.read(live);
  const isWhole = log.missing === 0;
  useEffect(() => {
    if (isWhole) return undefined;
    const reading = { isLeft: false };
    void readBehind(runId, reader, reading).then(setBehind);
    return () => void (reading.isLeft = true);
  }, [runId, reader, isWhole]);
  return log;
}

/** Reads until nothing is missing any more, or nobody looks at it any more. */
async function readBehind(
  runId: string,
  reader: LogReader,
  reading: { readonly isLeft: boolean },
): Promise<RunLog | undefined> {
  await pause(PAUSE);
  while (!reading.isLeft) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, with time for everything else in between
    const part = await call('runs.history', { runId, from: reader.next(), most: PIECE });
    if (reading.isLeft) return undefined;
    if (part.ok) {
      const log = reader.takeIn(part.value.events);
      if (log.missing === 0) return log;
    } else if (part.error.code !== 'not-saved') {
      followRun(runId).fail(part.error);
      return undefined;
    }
    // oxlint-disable-next-line no-await-in-loop -- as above
    await pause(part.ok ? PAUSE : RETRY);
  }
  return undefined;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
