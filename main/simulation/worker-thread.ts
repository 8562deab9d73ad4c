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
}

export type SpawnWorker = () => WorkerThread;

/** One core is left to the window and to drills. */
export const workerCount = (): number => Math.max(1, availableParallelism() - 1);

/** Where the built worker lies, beside the resources of the program. */
export const workerFile = (resources: string): string => join(resources, '../out/main/simulation-worker.js');

/** Threads that run the built `simulation-worker`. */
export const spawnFrom =
  (file: string): SpawnWorker =>
  () => {
    const worker = new Worker(file);
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
