import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './tasks';

/** A worker as the batch sees it. `stop` ends it at once, whatever it is doing. */
export interface WorkerThread {
  send(message: ToWorker): void;
  onMessage(listener: (message: FromWorker) => void): void;
  /** It ended without being told to. */
  onDeath(listener: (why: string) => void): void;
  stop(): void;
}

export type SpawnWorker = () => WorkerThread;

/** Threads that run the built `simulation-worker`. */
export const spawnFrom =
  (file: string): SpawnWorker =>
  () => {
    const worker = new Worker(file);
    // A simulation under way keeps no program from ending.
    worker.unref();
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
        void worker.terminate();
      },
    };
  };
