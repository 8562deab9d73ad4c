import type { FromWorker } from './tasks';
import type { SpawnWorker, WorkerThread } from './worker-thread';

/** Threads kept for the next batch. */
const MOST_KEPT = 4;
/** One that nobody has asked for so long is sent home. */
const IDLE_MS = 60_000;

/** A thread, and whoever works with it now. */
interface Pooled {
  readonly thread: WorkerThread;
  hear: (message: FromWorker) => void;
  die: (why: string) => void;
  home?: NodeJS.Timeout;
}

/**
 * Threads that are lent out one batch after another: the first task of a fresh one is the slowest. One that is stopped in
 * the middle of a task is ended at once, as ever; one that has nothing to do is kept.
 */
export function pooled(spawn: SpawnWorker): SpawnWorker & { close(): void } {
  const idle: Pooled[] = [];
  const fresh = (): Pooled => {
    const kept: Pooled = { thread: spawn(), hear: () => undefined, die: () => undefined };
    kept.thread.onMessage((message) => kept.hear(message));
    kept.thread.onDeath((why) => {
      forget(kept);
      kept.die(why);
    });
    return kept;
  };
  const forget = (kept: Pooled): void => {
    clearTimeout(kept.home);
    const place = idle.indexOf(kept);
    if (place >= 0) idle.splice(place, 1);
  };
  const end = (kept: Pooled): Promise<unknown> => {
    forget(kept);
    return kept.thread.stop();
  };
  const keep = (kept: Pooled): void => {
    kept.hear = () => undefined;
    kept.die = () => undefined;
    kept.home = setTimeout(() => void end(kept), IDLE_MS).unref();
    idle.push(kept);
    if (idle.length > MOST_KEPT && idle[0]) void end(idle[0]);
  };
  const lend = (): WorkerThread => {
    const it = idle.pop() ?? fresh();
    clearTimeout(it.home);
    let isLent = true;
    return {
      send: (message) => it.thread.send(message),
      onMessage: (listener) => (it.hear = listener),
      onDeath: (listener) => (it.die = listener),
      stop() {
        const wasLent = isLent;
        isLent = false;
        return wasLent ? end(it) : Promise.resolve();
      },
      release() {
        if (isLent) keep(it);
        isLent = false;
      },
    };
  };
  return Object.assign(lend, { close: () => void idle.splice(0).map((it) => end(it)) });
}
