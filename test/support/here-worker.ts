import { createWorker } from '../../main/simulation/worker';
import type { FromWorker, ToWorker } from '../../main/simulation/tasks';
import type { SpawnWorker } from '../../main/simulation/worker-thread';

/** A worker in this very thread: what it is told and says is copied, and arrives later, as between threads. */
export const spawnHere: SpawnWorker = () => {
  let hear: (message: FromWorker) => void = () => undefined;
  let isStopped = false;
  const handle = createWorker((message) => {
    const copy = structuredClone(message);
    setImmediate(() => {
      if (!isStopped) hear(copy);
    });
  });
  return {
    send(message: ToWorker) {
      const copy = structuredClone(message);
      setImmediate(() => {
        if (!isStopped) handle(copy);
      });
    },
    onMessage(listener) {
      hear = listener;
    },
    onDeath: () => undefined,
    stop() {
      isStopped = true;
      return Promise.resolve();
    },
  };
};
