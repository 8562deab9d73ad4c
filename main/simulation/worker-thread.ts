import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './tasks';

/** A worker as the batch sees it. `stop` ends it at once, whatever it is doing, and answers when it is gone. */
export interface WorkerThread {
  send(message: ToWorker): void;
  onMessage(listener: (message: FromWorker) => void): void;
  /** It ended without being told to. */
  onDeath(listener: (why: string) => void): void;
  stop(): Promise<unknown>;
  /** It has nothing to do and is not wanted any more; where threads are lent, the next batch may have it. */
  release?(): void;
}

export type SpawnWorker = () => WorkerThread;

/** One core is left to the window and to drills. */
export const workerCount = (): number => Math.max(1, availableParallelism() - 1);

/** Threads that run the built `simulation-worker`, which lies beside the program that asks for them. */
export const spawnFrom =
  (programs: string): SpawnWorker =>
  () => {
    const worker = new Worker(join(programs, 'simulation-worker.js'));
    let isStopped = false;
    return {
      send: (message) => worker.postMessage(message),
      onMessage: (listener) => void worker.on('message', listener),
      onDeath(listener) {
        const tell = (why: string): void => {
          if (!isStopped) listener(why);
          isStopped = true;
        };
        worker.on('error', (error) => tell(error instanceof Error ? error.message : String(error)));
        worker.on('exit', (code) => tell(`it ended with ${code}`));
      },
      stop() {
        isStopped = true;
        return worker.terminate();
      },
    };
  };

/** For a host that has no threads to give: each one is dead at once. */
export const spawnNone: SpawnWorker = () => ({
  send: () => undefined,
  onMessage: () => undefined,
  onDeath: (listener) => void setTimeout(() => listener('this program cannot start threads.')),
  stop: () => Promise.resolve(),
});
