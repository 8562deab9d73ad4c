import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import { median, sideBySide } from './child';
import { takenByAll, TICK } from './others';

/**
 * What two play by the clock, over what one plays: of worker threads and of C++ processes. A clock also counts what others
 * do: two need both cores, one only the better one, so that a single busy program beside them takes a third to a half of
 * the gain of whatever is measured while it runs, and nothing of what is measured when it has ended. So all four are
 * measured in turn in stretches of a fraction of a second, by threads that are warm and stay, and a stretch counts only
 * where others took less than a tenth of a core. Time for which our own threads wait for each other is nobody else's: it
 * counts.
 */
export interface Gains {
  readonly workers: number | undefined;
  readonly cpp: number | undefined;
  /** How many cores others took, on average. */
  readonly others: number;
}

const STRETCHES = 5;
const OTHERS = 0.1;

interface Stretch {
  /** Runs by the clock. */
  readonly rate: number;
  readonly seconds: number;
  /** Processor time that others took, seconds. */
  readonly others: number;
}
type Play = (ms: number) => Promise<{ readonly rate: number; readonly cpu: number }>;

export class Gauge {
  readonly #plays: Readonly<Record<'oneWorker' | 'twoWorkers', Play>> & Partial<Record<'oneCpp' | 'twoCpp', Play>>;
  readonly #process: ChildProcess;
  #turn = 0;

  private constructor(threads: ChildProcess, cpp: ((count: number, ms: number) => ReturnType<Play>) | undefined) {
    this.#process = threads;
    this.#plays = {
      // Each in its turn: one of the two may be compiled a little better than the other.
      oneWorker: (ms) => told(threads, [(this.#turn += 1) % 2], ms),
      twoWorkers: (ms) => told(threads, [0, 1], ms),
      ...(cpp && { oneCpp: (ms) => cpp(1, ms), twoCpp: (ms) => cpp(2, ms) }),
    };
  }

  /** Ready when the threads of `workersLoop` are warm; `cpp` is the C++ program and the folder of its model. */
  static async start(workersLoop: string, cpp: { binary: string; folder: string } | undefined): Promise<Gauge> {
    const threads = fork(workersLoop);
    await once(threads, 'message');
    return new Gauge(
      threads,
      // What it plays to get warm is not in its own time: a little of it is enough, and others are not taken for it.
      cpp && ((count, ms) => sideBySide(count, cpp.binary, ['--warm', '500', '--ms', String(ms)], cpp.folder)),
    );
  }

  async measure(ms: number): Promise<Gains> {
    const kinds = Object.entries(this.#plays);
    const all: (readonly [string, Stretch])[] = [];
    for (let nth = 0; nth < STRETCHES; nth += 1)
      for (const [kind, it] of kinds) all.push([kind, await stretch(it, ms / STRETCHES)]);
    const rate = (kind: string): number | undefined => {
      const rates = all.filter(([it, played]) => it === kind && isAlone(played)).map(([, it]) => it.rate);
      return rates.length === 0 ? undefined : median(rates);
    };
    const gain = (two: number | undefined, one: number | undefined): number | undefined => two && one && two / one;
    return {
      workers: gain(rate('twoWorkers'), rate('oneWorker')),
      cpp: gain(rate('twoCpp'), rate('oneCpp')),
      others: all.reduce((sum, [, { others, seconds }]) => sum + others / seconds, 0) / all.length,
    };
  }

  stop(): void {
    this.#process.disconnect();
  }
}

const isAlone = ({ seconds, others }: Stretch): boolean => others < OTHERS * seconds + TICK;

async function stretch(play: Play, ms: number): Promise<Stretch> {
  const [all, own, begun] = [takenByAll(), process.cpuUsage(), performance.now()];
  const { rate, cpu } = await play(ms);
  const { user, system } = process.cpuUsage(own);
  const others = takenByAll() - all - cpu - (user + system) / 1e6;
  return { rate, seconds: (performance.now() - begun) / 1000, others };
}

const Played = z.object({ runs: z.number(), wall: z.number(), cpu: z.number() });

async function told(threads: ChildProcess, workers: readonly number[], ms: number): ReturnType<Play> {
  const answer = once(threads, 'message');
  threads.send({ workers, ms });
  const { runs, wall, cpu } = Played.parse((await answer)[0]);
  return { rate: runs / wall, cpu };
}
