import { throttle } from './throttle';

interface Standing {
  readonly batchId: string;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
}

interface Entry<P, W> {
  progress: P;
  readonly work: W;
  readonly tell: (progress: P) => void;
}

const betweenNews = 100;
/** Finished ones that can still be asked for. */
const mostKept = 12;

/** What is under way and what came of the last ones. Whoever listens hears of each at most ten times a second. */
export class Register<P extends Standing, W extends { stop(): void }> {
  readonly #entries = new Map<string, Entry<P, W>>();
  readonly #publish: (progress: P, before: P | undefined) => void;

  /** `before`: what was published of the same last time. */
  constructor(publish: (progress: P, before: P | undefined) => void) {
    this.#publish = publish;
  }

  /** Enters something that `begin` sets going; it tells how it stands, and can be stopped. */
  enter(first: P, begin: (tell: (progress: P) => void) => W): void {
    let before: P | undefined;
    const { news, last } = throttle<P>(betweenNews, (progress) => {
      this.#publish(progress, before);
      before = progress;
    });
    const tell = (progress: P): void => {
      const entry = this.#entries.get(first.batchId);
      if (entry === undefined || entry.progress.state !== 'running') return;
      entry.progress = progress;
      if (progress.state === 'running') news(progress);
      else last(progress);
    };
    this.#entries.set(first.batchId, { progress: first, tell, work: begin(tell) });
    this.#forgetOldest();
  }

  get(batchId: string): P | undefined {
    return this.#entries.get(batchId)?.progress;
  }

  work(batchId: string): W | undefined {
    return this.#entries.get(batchId)?.work;
  }

  /** False when there is nothing of that name. What has ended stays as it ended. */
  cancel(batchId: string): boolean {
    const entry = this.#entries.get(batchId);
    if (entry === undefined) return false;
    if (entry.progress.state === 'running') {
      entry.work.stop();
      entry.tell({ ...entry.progress, state: 'cancelled' });
    }
    return true;
  }

  close(): void {
    for (const { progress, work } of this.#entries.values()) if (progress.state === 'running') work.stop();
    this.#entries.clear();
  }

  #forgetOldest(): void {
    const ended = [...this.#entries].filter(([, { progress }]) => progress.state !== 'running');
    for (const [batchId] of ended.slice(0, Math.max(0, ended.length - mostKept))) this.#entries.delete(batchId);
  }
}
