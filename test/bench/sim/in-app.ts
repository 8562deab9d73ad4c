import { Batch } from '../../../main/simulation/batch';
import { pooled } from '../../../main/simulation/worker-pool';
import { spawnFrom } from '../../../main/simulation/worker-thread';
import { reference } from './plans';

/** Seconds by the clock. */
export interface InApp {
  readonly oneWorker: number;
  readonly twoWorkers: number;
}

/** As the rows are called. */
const RUNS = 100_000;

/**
 * A batch as the app plays it, from the click to its results: blocks handed to threads, what they count copied back and
 * put together, summarised on the way and at the end. The threads are those of an earlier batch, the document has been
 * compared before. `programs`: the folder with the bundled `simulation-worker.js`.
 */
export async function measureInApp(programs: string): Promise<InApp> {
  const spawn = pooled(spawnFrom(programs));
  const play = async (workers: number): Promise<number> => {
    const begun = performance.now();
    await batch({ workers, runs: RUNS, spawn });
    return (performance.now() - begun) / 1000;
  };
  try {
    await batch({ workers: 2, runs: RUNS / 2, spawn });
    return { oneWorker: await play(1), twoWorkers: await play(2) };
  } finally {
    spawn.close();
  }
}

interface Asked {
  readonly workers: number;
  readonly runs: number;
  readonly spawn: ReturnType<typeof pooled>;
}

const batch = ({ workers, runs, spawn }: Asked): Promise<void> =>
  new Promise((resolve, reject) => {
    const started: Batch = new Batch({
      assignment: { played: reference('base'), seed: 1 },
      stretch: { from: 0, runs },
      spawn,
      workers,
      agreement: { runs: 0, events: 0 },
      now: () => performance.now(),
      onNews({ state, message }) {
        if (state === 'done') resolve();
        if (state !== 'failed') return;
        started.stop();
        reject(new Error(message));
      },
    });
  });
